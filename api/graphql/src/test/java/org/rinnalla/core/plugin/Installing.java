package org.rinnalla.core.plugin;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rinnalla.core.text.Texts;
import org.rinnalla.spi.FieldContribution;
import org.rinnalla.spi.PluginDescriptor;
import org.rinnalla.spi.ProgrammeDefinition;
import org.rinnalla.spi.SpiRange;

/** Installs plugins without a JAR. */
public final class Installing {
    private Installing() {}

    /** A plugin that adds to the schema. */
    public static InstalledSchema schema(String id, String country, String sdl, FieldContribution... fields) {
        SchemaSource source = new SchemaSource("META-INF/rinnalla/schema.graphqls", sdl, List.of(fields));
        return new InstalledSchema(plugin(id, country, Optional.of(source)), source);
    }

    /** A plugin with programmes. */
    public static InstalledPlugin programmes(String id, String country, ProgrammeDefinition... programmes) {
        return plugin(id, country, Optional.empty(), programmes);
    }

    public static Catalogue catalogue(long generation, InstalledPlugin... plugins) {
        return new Catalogue(generation, Arrays.asList(plugins), List.of(), Texts.core());
    }

    private static InstalledPlugin plugin(String id, String country, Optional<SchemaSource> schema, ProgrammeDefinition... programmes) {
        PluginDescriptor descriptor = new PluginDescriptor(id, country, "1.0.0", SpiRange.from(1, 0), List.of(Locale.ENGLISH));
        Contributions contributions = new Contributions(List.of(programmes), List.of(), List.of(), Optional.empty(), List.of(), List.of(),
                List.of(), schema, List.of(), List.of(), List.of());
        PluginHandle handle = new PluginHandle(id, Installing.class.getClassLoader(), () -> {});
        return new InstalledPlugin(descriptor, new PluginSource(id + ".jar", ""), contributions, List.of(), handle);
    }
}
