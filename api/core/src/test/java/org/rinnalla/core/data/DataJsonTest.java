package org.rinnalla.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataJsonTest {
    @Test
    void whatIsWrittenIsReadBack() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            Map<String, Object> members = new TreeMap<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                members.put("f" + random.nextInt(99), switch (random.nextInt(3)) {
                    case 0 -> new BigDecimal(random.nextInt(1_000_000)).movePointLeft(random.nextInt(4));
                    case 1 -> random.nextBoolean();
                    default -> text(random);
                });
            }
            Map<String, Object> all = Map.of("quay", members);
            assertThat(DataJson.read(DataJson.write(all))).as("seed %s", seed).isEqualTo(all);
        }
    }

    @Test
    void anotherPluginSDataStayAsTheyAre() {
        String stored = "{\"other\":{\"d\":{\"a\":\"x\\n\\u00e5\",\"n\":1.50},\"v\":7}}";
        StoredData data = StoredData.of(stored).with("quay", new StoredData.Part(1, Map.of("qzHook", "7")));

        assertThat(data.text())
                .isEqualTo("{\"other\":{\"d\":{\"a\":\"x\\u000aå\",\"n\":1.50},\"v\":7},\"quay\":{\"d\":{\"qzHook\":\"7\"},\"v\":1}}");
        assertThat(data.with("quay", new StoredData.Part(1, Map.of())).with("other", new StoredData.Part(7, Map.of())).text()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"a\":}", "{\"a\":nul}", "{\"a\":\"x}", "{} {}", "{\"a\":\"\\u12"})
    void whatWasNotWrittenHereIsNotRead(String text) {
        assertThatThrownBy(() -> DataJson.read(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(12), 1, 0x250).forEach(each -> text.append((char) each));
        return text.toString();
    }
}
