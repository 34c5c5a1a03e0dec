package org.rinnalla.server.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.plugin.CatalogueHolder;
import org.rinnalla.core.plugin.InstalledPlugin;
import org.rinnalla.core.plugin.PluginHealth;

/** How the plugins do. The label is the plugin's id; counts begin anew when a plugin is loaded anew. */
final class PluginMetrics {
    private final CatalogueHolder catalogues;

    PluginMetrics(CatalogueHolder catalogues) {
        this.catalogues = catalogues;
    }

    void write(StringBuilder out) {
        Catalogue current = catalogues.current();
        Metrics.head(out, "rinnalla_plugins_generation", "gauge", "Grows with each reload of the plugins");
        out.append("rinnalla_plugins_generation ").append(current.generation()).append('\n');
        Metrics.head(out, "rinnalla_plugins_draining", "gauge", "Sets of plugins that were replaced and are still in use by requests");
        out.append("rinnalla_plugins_draining ").append(catalogues.draining()).append('\n');
        Metrics.head(out, "rinnalla_plugins_refused", "gauge", "JARs in the plugins directory that were refused");
        out.append("rinnalla_plugins_refused ").append(current.refused().size()).append('\n');
        List<InstalledPlugin> plugins = current.plugins();
        series(out, plugins, "rinnalla_plugin_calls_total", "counter", "Calls into the plugin", health -> String.valueOf(health.calls()));
        series(out, plugins, "rinnalla_plugin_failures_total", "counter", "Calls that failed by the plugin's fault",
                health -> String.valueOf(health.failures()));
        series(out, plugins, "rinnalla_plugin_rejected_total", "counter", "Calls not made because the plugin had failed too often",
                health -> String.valueOf(health.rejected()));
        series(out, plugins, "rinnalla_plugin_seconds_total", "counter", "Time that requests waited for the plugin",
                health -> String.format(Locale.ROOT, "%.6f", health.seconds()));
        series(out, plugins, "rinnalla_plugin_circuit", "gauge", "0 closed, 1 half open, 2 open: no call goes through",
                health -> String.valueOf(health.circuit().ordinal()));
    }

    private static void series(StringBuilder out, List<InstalledPlugin> plugins, String name, String type, String help,
            Function<PluginHealth, String> value) {
        Metrics.head(out, name, type, help);
        plugins.forEach(plugin -> out.append(name).append("{plugin=\"").append(plugin.id()).append("\"} ")
                .append(value.apply(plugin.health())).append('\n'));
    }
}
