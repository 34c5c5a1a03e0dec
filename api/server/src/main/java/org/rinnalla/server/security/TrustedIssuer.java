package org.rinnalla.server.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rinnalla.server.settings.SecuritySettings;
import org.rinnalla.server.settings.SecuritySettings.ClaimNames;

/** One issuer whose tokens are believed: its keys, its algorithms, its audience, its names for claims. */
final class TrustedIssuer {
    private static final int CLOCK_SKEW_SECONDS = 60;
    private static final long KEYS_LIVE_MILLIS = 5 * 60_000L;
    private static final long KEYS_REFRESH_MILLIS = 15_000L;
    private static final long KEYS_CALM_MILLIS = 30_000L;
    private final String name;
    private final ClaimNames claimNames;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    private TrustedIssuer(String name, String audience, List<String> algorithms, JWKSource<SecurityContext> keys, ClaimNames claimNames) {
        this.name = name;
        this.claimNames = claimNames;
        Set<JWSAlgorithm> allowed = algorithms.stream().map(JWSAlgorithm::parse).collect(Collectors.toUnmodifiableSet());
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(allowed, keys));
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt")));
        DefaultJWTClaimsVerifier<SecurityContext> verifier = new DefaultJWTClaimsVerifier<>(audience,
                new JWTClaimsSet.Builder().issuer(name).build(), Set.of("sub", "exp"));
        verifier.setMaxClockSkew(CLOCK_SKEW_SECONDS);
        processor.setJWTClaimsSetVerifier(verifier);
    }

    static TrustedIssuer demo(DemoIssuer issuer) {
        return new TrustedIssuer(DemoIssuer.NAME, DemoIssuer.AUDIENCE, List.of("ES256"), new ImmutableJWKSet<>(issuer.publicKeys()),
                ClaimNames.STANDARD);
    }

    /** Its keys are fetched when first needed, kept five minutes, and asked for again at most every 30 seconds whatever tokens say. */
    static TrustedIssuer configured(SecuritySettings.Issuer settings) {
        try {
            JWKSource<SecurityContext> keys = JWKSourceBuilder.create(URI.create(settings.jwksUrl()).toURL())
                    .cache(KEYS_LIVE_MILLIS, KEYS_REFRESH_MILLIS).rateLimited(KEYS_CALM_MILLIS).outageTolerant(KEYS_LIVE_MILLIS * 12)
                    .build();
            return new TrustedIssuer(settings.issuer(), settings.audience(), settings.algorithms(), keys, settings.claims());
        } catch (MalformedURLException | IllegalArgumentException e) {
            throw new IllegalArgumentException("The jwks-url of issuer " + settings.issuer() + " is no URL: " + settings.jwksUrl(), e);
        }
    }

    String name() {
        return name;
    }

    ClaimNames claimNames() {
        return claimNames;
    }

    JWTClaimsSet process(SignedJWT token) throws BadJOSEException, JOSEException {
        return processor.process(token, null);
    }
}
