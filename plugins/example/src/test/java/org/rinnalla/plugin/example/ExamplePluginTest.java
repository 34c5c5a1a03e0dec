package org.rinnalla.plugin.example;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rinnalla.plugin.shared.PluginChecks;
import org.rinnalla.spi.PhaseDefinition;
import org.rinnalla.spi.Spi;

class ExamplePluginTest {
    private final ExamplePlugin plugin = new ExamplePlugin();

    @Test
    void is_found_by_the_service_loader() {
        PluginChecks.isTheOneService(ExamplePlugin.class);
    }

    @Test
    void holds_a_text_for_each_key() {
        PluginChecks.bundlesAreComplete(plugin);
        PluginChecks.patternsParse(plugin);
    }

    @Test
    void works_with_this_spi_and_leaves_all_else_to_the_defaults() {
        assertThat(plugin.descriptor().spi().contains(Spi.VERSION)).isTrue();
        assertThat(plugin.programmes().getFirst().phases()).isEqualTo(PhaseDefinition.standard());
        assertThat(plugin.identifiers()).isEmpty();
        assertThat(plugin.demo()).isEmpty();
    }
}
