package org.rinnalla.plugin.sweden;

import org.rinnalla.spi.CountryPlugin;
import org.rinnalla.testkit.CountryPluginContract;

class SwedenContractTest extends CountryPluginContract {
    @Override
    protected CountryPlugin plugin() {
        return new SwedenPlugin();
    }
}
