package org.rinnalla.server.settings;

import java.util.List;
import java.util.Set;

/**
 * Whose tokens are believed, and who answers for the whole installation.
 *
 * @param issuers beside the demo issuer, which is there in demo mode only
 * @param reloadTenants keys of the tenants whose administrators may have the plugins read anew
 */
public record SecuritySettings(List<Issuer> issuers, List<String> reloadTenants) {
    /** Signatures that need a private key to make; whoever can check one of them cannot forge it. */
    private static final Set<String> ASYMMETRIC = Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

    /**
     * An OpenID Connect provider or another issuer of JWTs.
     *
     * @param issuer the {@code iss} claim
     * @param audience what {@code aud} must hold
     * @param jwksUrl where its public keys stand
     * @param algorithms allowed signatures
     * @param claims names of the claims that we read
     */
    public record Issuer(String issuer, String audience, String jwksUrl, List<String> algorithms, ClaimNames claims) {}

    /** Which claim holds what. */
    public record ClaimNames(String role, String tenant, String units) {
        public static final ClaimNames STANDARD = new ClaimNames("role", "tenant", "units");
    }

    static SecuritySettings read(SettingsReader reader) {
        return new SecuritySettings(reader.items("security.issuers").stream().map(SecuritySettings::issuer).toList(),
                reader.words("plugins.reload-tenants", List.of()));
    }

    private static Issuer issuer(SettingsReader item) {
        List<String> algorithms = item.words("algorithms", List.of("RS256", "ES256"));
        for (String algorithm : algorithms) {
            if (!ASYMMETRIC.contains(algorithm)) {
                item.problem("algorithms", "holds '" + algorithm + "'; allowed are " + ASYMMETRIC.stream().sorted().toList());
            }
        }
        String jwksUrl = item.required("jwks-url");
        if (!jwksUrl.isEmpty() && !jwksUrl.matches("https://.+|http://(127\\.0\\.0\\.1|localhost|\\[::1])[:/].*")) {
            item.problem("jwks-url", "is '" + jwksUrl + "'; allowed is https://… (plain http on this machine only)");
        }
        ClaimNames names = new ClaimNames(item.text("role-claim", ClaimNames.STANDARD.role()),
                item.text("tenant-claim", ClaimNames.STANDARD.tenant()), item.text("units-claim", ClaimNames.STANDARD.units()));
        return new Issuer(item.required("issuer"), item.required("audience"), jwksUrl, algorithms, names);
    }
}
