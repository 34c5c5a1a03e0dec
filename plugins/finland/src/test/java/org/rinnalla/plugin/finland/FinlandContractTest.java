package org.rinnalla.plugin.finland;

import java.util.Set;
import org.rinnalla.spi.CountryPlugin;
import org.rinnalla.testkit.Capability;
import org.rinnalla.testkit.CountryPluginContract;

class FinlandContractTest extends CountryPluginContract {
    @Override
    protected CountryPlugin plugin() {
        return new FinlandPlugin();
    }

    @Override
    protected Set<Capability> without() {
        return Set.of(Capability.FIGURES, Capability.REPORT_WRITERS, Capability.SCHEMA, Capability.DATA);
    }
}
