package org.rinnalla.server.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rinnalla.core.plugin.PluginTrust;
import org.rinnalla.core.plugin.PluginTrust.Mode;

/** Whose plugins are let in: {@code plugins.signatures}, {@code plugins.trusted-certificates}, {@code plugins.allowed-hashes}. */
final class TrustSettings {
    private static final String SIGNATURES = "plugins.signatures";
    private static final String CERTIFICATES = "plugins.trusted-certificates";
    private static final String HASHES = "plugins.allowed-hashes";
    // YAML reads a bare `off` as false.
    private static final Map<String, Mode> MODES = Map.of("off", Mode.OFF, "false", Mode.OFF, "warn", Mode.WARN, "require", Mode.REQUIRE);

    private TrustSettings() {}

    static PluginTrust read(SettingsReader reader) {
        List<X509Certificate> certificates = new ArrayList<>();
        for (String file : reader.words(CERTIFICATES, List.of())) {
            certificates.addAll(certificates(reader, Path.of(file)));
        }
        Set<String> hashes = new HashSet<>();
        for (String hash : reader.words(HASHES, List.of())) {
            if (hash.matches("[0-9A-Fa-f]{64}")) {
                hashes.add(hash.toLowerCase(Locale.ROOT));
            } else {
                reader.problem(HASHES, "holds '" + hash + "'; allowed are SHA-256 hashes of JARs, 64 hexadecimal digits each");
            }
        }
        boolean named = !certificates.isEmpty() || !hashes.isEmpty();
        // Whoever names somebody means that nobody else is meant.
        String word = reader.text(SIGNATURES, named ? "require" : "warn").toLowerCase(Locale.ROOT);
        Mode mode = MODES.getOrDefault(word, Mode.REQUIRE);
        if (!MODES.containsKey(word)) {
            reader.problem(SIGNATURES, "is '" + word + "'; allowed is off, warn or require");
        } else if (mode == Mode.REQUIRE && !named) {
            reader.problem(SIGNATURES, "is require, but nobody is named, so every plugin would be refused; name certificates under "
                    + CERTIFICATES + " or hashes under " + HASHES);
        }
        return new PluginTrust(mode, certificates, hashes);
    }

    private static List<X509Certificate> certificates(SettingsReader reader, Path file) {
        List<X509Certificate> found = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            CertificateFactory.getInstance("X.509").generateCertificates(in).forEach(each -> {
                if (each instanceof X509Certificate certificate) {
                    found.add(certificate);
                }
            });
        } catch (IOException | CertificateException e) {
            reader.problem(CERTIFICATES,
                    "names '" + file + "', which cannot be read as X.509 certificates in PEM form (" + e.getClass().getSimpleName() + ")");
            return found;
        }
        if (found.isEmpty()) {
            reader.problem(CERTIFICATES, "names '" + file + "', which holds no certificate");
        }
        return found;
    }
}
