package org.rinnalla.plugin.sweden;

import java.util.Set;
import org.rinnalla.spi.CountryPlugin;
import org.rinnalla.testkit.Capability;
import org.rinnalla.testkit.CountryPluginContract;

class SwedenContractTest extends CountryPluginContract {
    @Override
    protected CountryPlugin plugin() {
        return new SwedenPlugin();
    }

    @Override
    protected Set<Capability> without() {
        return Set.of(Capability.FIGURES, Capability.REPORT_WRITERS, Capability.SCHEMA);
    }
}
