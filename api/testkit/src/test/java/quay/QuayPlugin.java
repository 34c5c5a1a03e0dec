package quay;

import java.util.List;
import java.util.Locale;
import org.rinnalla.spi.CountryPlugin;
import org.rinnalla.spi.PluginDescriptor;
import org.rinnalla.spi.SpiRange;

/** Names a language whose bundle is not on the class path; sound when it is packed with one. */
public final class QuayPlugin implements CountryPlugin {
    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("quay", "QZ", "1.0.0", SpiRange.from(1, 0), List.of(Locale.FRENCH));
    }
}
