package org.rinnalla.plugin.finland;

import org.rinnalla.spi.CountryPlugin;
import org.rinnalla.testkit.CountryPluginContract;

class FinlandContractTest extends CountryPluginContract {
    @Override
    protected CountryPlugin plugin() {
        return new FinlandPlugin();
    }
}
