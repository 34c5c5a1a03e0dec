package halter;

import java.util.List;
import java.util.Locale;
import org.rinnalla.spi.CountryPlugin;
import org.rinnalla.spi.PluginDescriptor;
import org.rinnalla.spi.SpiRange;

/** Halts the program that asks it for anything. */
public final class HalterPlugin implements CountryPlugin {
    @Override
    public PluginDescriptor descriptor() {
        Runtime.getRuntime().halt(0);
        return new PluginDescriptor("halter", "QZ", "1.0.0", SpiRange.from(1, 0), List.of(Locale.ENGLISH));
    }
}
