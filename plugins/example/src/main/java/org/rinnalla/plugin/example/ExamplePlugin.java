package org.rinnalla.plugin.example;

import java.util.List;
import java.util.Locale;
import org.rinnalla.spi.CountryPlugin;
import org.rinnalla.spi.DataExtension;
import org.rinnalla.spi.PluginDescriptor;
import org.rinnalla.spi.ProgrammeDefinition;
import org.rinnalla.spi.SpiRange;

/** One programme, one field of data, one language, no rule. {@code XX} is a user-assigned ISO 3166 code, so it can never clash with a country. */
public final class ExamplePlugin implements CountryPlugin {
    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("example", "XX", "0.1.0", SpiRange.from(1, 0), List.of(Locale.ENGLISH));
    }

    @Override
    public List<ProgrammeDefinition> programmes() {
        return List.of(new ExampleProgramme());
    }

    @Override
    public List<DataExtension> data() {
        return List.of(ExampleData.PARTICIPANT);
    }
}
