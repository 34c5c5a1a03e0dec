package org.rinnalla.plugin.example;

import java.util.EnumSet;
import java.util.Set;
import org.rinnalla.spi.CountryPlugin;
import org.rinnalla.testkit.Capability;
import org.rinnalla.testkit.CountryPluginContract;

class ExampleContractTest extends CountryPluginContract {
    @Override
    protected CountryPlugin plugin() {
        return new ExamplePlugin();
    }

    /** A plugin of yours brings more: take out of this list what it does. */
    @Override
    protected Set<Capability> without() {
        return EnumSet.complementOf(EnumSet.of(Capability.PROGRAMMES, Capability.DATA));
    }
}
