package org.rinnalla.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rinnalla.core.data.InstalledData;
import org.rinnalla.core.data.MigrationTrial;
import org.rinnalla.spi.DataExtension;
import org.rinnalla.spi.DataField;
import org.rinnalla.spi.DataMigration;
import org.rinnalla.spi.DataType;
import org.rinnalla.spi.Role;
import org.rinnalla.spi.TextKey;

/** Migrations that throw, hang, lie or flood: each is a fault of the plugin, told without a value. */
class HostileMigrationTest {
    @ParameterizedTest
    @ValueSource(strings = {"throws", "recurses", "hangs", "null", "null value", "wrong type", "stray field", "flood", "long text"})
    void isAFaultThatQuotesNobody(String fault) {
        InstalledPlugin plugin = new FakePlugin().bundle("en", "").installed();
        UnaryOperator<Map<String, Object>> step = values -> migrated(fault);
        Set<Role> team = Set.of(Role.TEAM_LEADER);
        DataField hook = new DataField("qzHook", new DataType.Text(20), TextKey.of("hook"), team, team);
        InstalledData data = new InstalledData(plugin,
                new DataExtension("Participant", 2, List.of(hook), List.of(new DataMigration(1, step))), Loading.FENCE);

        assertThat(MigrationTrial.fault(data, 1, Map.of("qzHook", "Ada"))).hasValueSatisfying(
                reason -> assertThat(reason).isNotBlank().doesNotContain("Ada").hasSizeLessThan(2000));
        plugin.handle().close();
    }

    private static Map<String, Object> migrated(String fault) {
        return switch (fault) {
            case "throws" -> throw new IllegalStateException("Ada has no hook");
            case "recurses" -> deeper(0);
            case "hangs" -> hang();
            case "null" -> none();
            case "null value" -> nothing();
            case "wrong type" -> Map.of("qzHook", List.of("Ada"));
            case "stray field" -> Map.of("qzOther", "Ada");
            case "flood" -> IntStream.range(0, 100_000).boxed().collect(Collectors.toMap(i -> "qz" + i, i -> "Ada"));
            default -> Map.of("qzHook", "Ada".repeat(100));
        };
    }

    private static Map<String, Object> deeper(int depth) {
        return depth < 0 ? Map.of() : deeper(depth + 1);
    }

    private static Map<String, Object> hang() {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
        return Map.of();
    }

    @SuppressWarnings("NullAway")
    private static Map<String, Object> none() {
        return null;
    }

    private static Map<String, Object> nothing() {
        Map<String, Object> values = new HashMap<>();
        values.put("qzHook", missing(Map.of()));
        return values;
    }

    @SuppressWarnings("NullAway")
    private static Object missing(Map<String, Object> none) {
        return none.get("qzHook");
    }
}
