package org.rinnalla.spi;

/** The version of this contract. A plugin names the range it was built for in its {@link PluginDescriptor}. */
public final class Spi {
    /** Major and minor number. A minor step only adds (new contributions default to none); a major step may break. */
    public static final SpiVersion VERSION = new SpiVersion(1, 0);

    private Spi() {}
}
