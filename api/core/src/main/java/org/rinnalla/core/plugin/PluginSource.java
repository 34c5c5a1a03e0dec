package org.rinnalla.core.plugin;

/**
 * Where a plugin came from.
 *
 * @param file the JAR's name without its folder
 * @param sha256 of the JAR, in hexadecimal; empty text for a plugin on the class path
 * @param voucher who vouches for the JAR
 */
public record PluginSource(String file, String sha256, Voucher voucher) {
    /** Nobody looked who vouches for it. */
    public PluginSource(String file, String sha256) {
        this(file, sha256, new Voucher.Unchecked());
    }
}
