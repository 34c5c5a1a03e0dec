package org.rinnalla.plugin.example;

import org.rinnalla.spi.CountryPlugin;
import org.rinnalla.testkit.CountryPluginContract;

class ExampleContractTest extends CountryPluginContract {
    @Override
    protected CountryPlugin plugin() {
        return new ExamplePlugin();
    }

    @Override
    protected boolean hasProtectionGrades() {
        return false;
    }
}
