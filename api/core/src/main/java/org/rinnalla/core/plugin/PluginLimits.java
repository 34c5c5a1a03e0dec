package org.rinnalla.core.plugin;

/** How much a plugin may bring. Well above what a country needs, well below what would hurt the server. */
final class PluginLimits {
    static final long JAR_BYTES = 64L << 20;
    static final long UNPACKED_BYTES = 512L << 20;
    static final int JAR_ENTRIES = 20_000;
    static final int SDL_BYTES = 256 << 10;
    static final int BUNDLE_BYTES = 1 << 20;
    static final int CONTRIBUTIONS = 100;
    static final int REPORT_CELLS = 1_000_000;
    static final int TABLE_ENTRIES = 50_000;

    private PluginLimits() {}
}
