package org.rinnalla.plugin.finland;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.rinnalla.spi.IdentifierOutcome;
import org.rinnalla.spi.PluginConfiguration;

class FinnishSettingsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void temporary_codes_are_taken_only_where_the_installation_says_so() {
        FinlandPlugin usual = new FinlandPlugin();
        FinlandPlugin set = new FinlandPlugin();
        use(set, new FinnishSettings(true));

        assertThat(parse(usual, "100190-999P")).isInstanceOf(IdentifierOutcome.Invalid.class);
        assertThat(parse(set, "100190-999P")).isInstanceOf(IdentifierOutcome.Valid.class);
        assertThat(parse(set, "100190Y999P")).isInstanceOf(IdentifierOutcome.Valid.class).isNotEqualTo(parse(set, "100190-999P"));
    }

    /** From 2027 the number says nothing of it, so nothing is told of the older ones either. */
    @Test
    void an_identity_code_tells_a_birth_date_and_no_gender() {
        assertThat(Arrays.stream(IdentifierOutcome.Valid.class.getRecordComponents()).map(component -> component.getName()))
                .containsExactly("normalised", "birthDate", "masked");
    }

    @SuppressWarnings("unchecked")
    private static void use(FinlandPlugin plugin, FinnishSettings settings) {
        PluginConfiguration<?> configuration = plugin.configuration().orElseThrow();
        ((Consumer<FinnishSettings>) (Consumer<?>) configuration.use()).accept(settings);
    }

    private static IdentifierOutcome parse(FinlandPlugin plugin, String code) {
        return plugin.identifiers().getFirst().parse(code, () -> TODAY);
    }
}
