package leaver;

import java.util.List;
import java.util.Locale;
import org.rinnalla.spi.CountryPlugin;
import org.rinnalla.spi.PluginDescriptor;
import org.rinnalla.spi.SpiRange;

/** Ends the program that asks it for anything. */
public final class LeaverPlugin implements CountryPlugin {
    @Override
    public PluginDescriptor descriptor() {
        System.exit(0);
        return new PluginDescriptor("leaver", "QZ", "1.0.0", SpiRange.from(1, 0), List.of(Locale.ENGLISH));
    }
}
