package quay;

import java.util.List;
import java.util.Locale;
import org.assertj.core.util.Strings;
import org.rinnalla.spi.CountryPlugin;
import org.rinnalla.spi.DemoSet;
import org.rinnalla.spi.PluginDescriptor;
import org.rinnalla.spi.SpiRange;
import org.rinnalla.spi.TenantKind;

/** Leans on a library of the tests, which its JAR does not carry: sound on the class path, broken by itself. */
public final class LibraryPlugin implements CountryPlugin {
    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("library", "QZ", "1.0.0", SpiRange.from(1, 0), List.of(Locale.ENGLISH));
    }

    @Override
    public List<DemoSet> demo() {
        return List.of(new DemoSet("quay-town", Strings.concat("Quay", " Town"), TenantKind.NGO, List.of()));
    }
}
