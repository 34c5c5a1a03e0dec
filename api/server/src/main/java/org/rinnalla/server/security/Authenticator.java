package org.rinnalla.server.security;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.rinnalla.core.Actor;
import org.rinnalla.persistence.TenantRegister;
import org.rinnalla.server.settings.SecuritySettings;

/** From an {@code Authorization} header to an actor. */
public final class Authenticator {
    private static final String SCHEME = "Bearer ";
    private static final int MOST_UNITS = 1000;
    private final TokenVerifier verifier;
    private final Directory directory;

    /** Who asks, or why that is not known. */
    public sealed interface Answer {
        /** It is known. */
        record Known(Actor actor) implements Answer {}

        /**
         * It is not.
         *
         * @param why what is missing or wrong
         * @param tokenGiven whether there was a token at all (RFC 6750 wants an error code only then)
         */
        record Unknown(Why why, boolean tokenGiven) implements Answer {}
    }

    private Authenticator(TokenVerifier verifier, Directory directory) {
        this.verifier = verifier;
        this.directory = directory;
    }

    /**
     * Believes the configured issuers, and the demo issuer if there is one.
     *
     * @param demo none outside demo mode
     */
    public static Authenticator of(SecuritySettings settings, Optional<DemoIssuer> demo, TenantRegister tenants) {
        List<TrustedIssuer> issuers = new ArrayList<>(settings.issuers().stream().map(TrustedIssuer::configured).toList());
        demo.map(TrustedIssuer::demo).ifPresent(issuers::add);
        return new Authenticator(new TokenVerifier(issuers), new Directory(tenants));
    }

    /** Never throws for anything in the header; throws when the database does not answer. */
    public Answer actor(Optional<String> authorization, Instant now) {
        if (authorization.isEmpty()) {
            return new Answer.Unknown(Why.of("no-token"), false);
        }
        String header = authorization.get();
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return new Answer.Unknown(Why.of("no-bearer"), false);
        }
        return switch (verifier.verify(header.substring(SCHEME.length()).strip(), now)) {
            case Verification.Refused(Why why) -> new Answer.Unknown(why, true);
            case Verification.Believed(TokenClaims claims) -> actor(claims, now);
        };
    }

    private Answer actor(TokenClaims claims, Instant now) {
        if (claims.units().size() > MOST_UNITS) {
            return new Answer.Unknown(Why.of("units", Map.of("most", MOST_UNITS)), true);
        }
        OptionalInt tenant = directory.tenant(claims.tenant());
        if (tenant.isEmpty()) {
            return new Answer.Unknown(Why.of("tenant"), true);
        }
        int id = tenant.getAsInt();
        return new Answer.Known(new Actor(claims.subject(), claims.role(), id, claims.tenant(), directory.units(id, claims, now)));
    }
}
