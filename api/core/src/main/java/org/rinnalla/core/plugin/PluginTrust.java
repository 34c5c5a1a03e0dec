package org.rinnalla.core.plugin;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;

/**
 * Whose plugins are let in.
 *
 * @param mode what happens to a JAR that nobody on the lists vouches for
 * @param certificates of signers; the signer's own, not that of whoever issued it
 * @param hashes SHA-256 of whole JARs, lower-case hexadecimal
 */
public record PluginTrust(Mode mode, List<X509Certificate> certificates, Set<String> hashes) {
    /** What happens to a JAR that nobody on the lists vouches for. */
    public enum Mode {
        /** Nobody looks. */
        OFF,
        /** It is let in and named. A signature that does not hold is refused all the same. */
        WARN,
        /** It is refused before a class of it is loaded. */
        REQUIRE
    }

    public PluginTrust {
        certificates = List.copyOf(certificates);
        hashes = Set.copyOf(hashes);
    }

    /** Nobody looks: for tests, and for checks of a JAR that is being built. */
    public static PluginTrust off() {
        return new PluginTrust(Mode.OFF, List.of(), Set.of());
    }
}
