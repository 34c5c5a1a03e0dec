package quay;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rinnalla.spi.CountryPlugin;
import org.rinnalla.spi.PluginDescriptor;
import org.rinnalla.spi.SchemaExtension;
import org.rinnalla.spi.SpiRange;

/** Defines a type of the platform anew. */
public final class RedefiningPlugin implements CountryPlugin {
    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("redefining", "QZ", "1.0.0", SpiRange.from(1, 0), List.of(Locale.ENGLISH));
    }

    @Override
    public Optional<SchemaExtension> schema() {
        return Optional.of(new SchemaExtension("META-INF/rinnalla/redefining.graphqls", List.of()));
    }
}
