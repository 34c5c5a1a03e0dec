package org.rinnalla.server.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rinnalla.server.settings.SecuritySettings.ClaimNames;
import org.rinnalla.spi.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides whether a bearer token is believed. Checking a signature costs more than many a query, so a good one is remembered a minute. */
final class TokenVerifier {
    private static final Logger LOG = LoggerFactory.getLogger(TokenVerifier.class);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int LONGEST = 8192;
    private static final int LONGEST_SUBJECT = 200;
    private static final int REMEMBERED = 10_000;
    private static final int REMEMBERED_SECONDS = 60;
    private final Map<String, TrustedIssuer> issuers;
    private final Map<String, Remembered> good = new ConcurrentHashMap<>();

    private record Remembered(TokenClaims claims, Instant until) {}

    TokenVerifier(List<TrustedIssuer> issuers) {
        this.issuers = issuers.stream().collect(Collectors.toUnmodifiableMap(TrustedIssuer::name, Function.identity()));
    }

    Verification verify(String token, Instant now) {
        Remembered before = good.get(token);
        if (before != null && now.isBefore(before.until())) {
            return new Verification.Believed(before.claims());
        }
        Verification verification = check(token);
        if (verification instanceof Verification.Believed(TokenClaims claims)) {
            remember(token, claims, now);
        }
        return verification;
    }

    private Verification check(String token) {
        if (token.length() > LONGEST) {
            return new Verification.Refused(Why.of("token-long", Map.of("most", LONGEST)));
        }
        if (!canonical(token)) {
            return new Verification.Refused(Why.of("token-form"));
        }
        try {
            SignedJWT signed = SignedJWT.parse(token);
            String name = Optional.ofNullable(signed.getJWTClaimsSet().getIssuer()).orElse("");
            TrustedIssuer issuer = issuers.get(name);
            if (issuer == null) {
                return new Verification.Refused(Why.of("issuer"));
            }
            return read(issuer.process(signed), issuer.claimNames());
        } catch (ParseException e) {
            return new Verification.Refused(Why.of("token-form"));
        } catch (BadJOSEException e) {
            return new Verification.Refused(why(e));
        } catch (KeySourceException e) {
            LOG.warn("event=jwks-unreachable reason=\"{}\"", e.getMessage());
            return new Verification.Refused(Why.of("keys"));
        } catch (JOSEException e) {
            return new Verification.Refused(Why.of("signature"));
        }
    }

    /** The library's decoder passes over stray characters and spare bits, so that two texts could be one token; here each has one spelling. */
    private static boolean canonical(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return false;
        }
        for (String part : parts) {
            try {
                if (!BASE64.encodeToString(Base64.getUrlDecoder().decode(part)).equals(part)) {
                    return false;
                }
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
        return true;
    }

    /** The two that people meet have texts; else the library's own words name the check, never a claim's value but issuer and audience. */
    private static Why why(BadJOSEException e) {
        String message = String.valueOf(e.getMessage());
        return switch (message) {
            case "Expired JWT" -> Why.of("token-ended");
            case "JWT before use time" -> Why.of("token-early");
            default -> Why.of("token-refused", Map.of("check", message.length() > 120 ? "?" : message));
        };
    }

    private static Verification read(JWTClaimsSet claims, ClaimNames names) {
        try {
            Optional<String> role = Optional.ofNullable(claims.getStringClaim(names.role()));
            Optional<String> tenant = Optional.ofNullable(claims.getStringClaim(names.tenant()));
            if (claims.getSubject().length() > LONGEST_SUBJECT || !claims.getSubject().equals(claims.getSubject().strip())) {
                return new Verification.Refused(Why.of("subject", Map.of("most", LONGEST_SUBJECT)));
            }
            if (role.isEmpty() || tenant.isEmpty() || claims.getSubject().isEmpty()) {
                return new Verification.Refused(Why.of("claims", Map.of("role", names.role(), "tenant", names.tenant())));
            }
            Optional<Role> known = Arrays.stream(Role.values()).filter(each -> each.name().equals(role.get())).findFirst();
            if (known.isEmpty()) {
                return new Verification.Refused(Why.of("role", Map.of("claim", names.role(), "allowed",
                        Arrays.stream(Role.values()).map(Role::name).collect(Collectors.joining(", ")))));
            }
            List<String> units = Optional.ofNullable(claims.getStringListClaim(names.units())).orElse(List.of());
            return new Verification.Believed(
                    new TokenClaims(claims.getSubject(), known.get(), tenant.get(), units, claims.getExpirationTime().toInstant()));
        } catch (ParseException e) {
            return new Verification.Refused(
                    Why.of("claim-types", Map.of("role", names.role(), "tenant", names.tenant(), "units", names.units())));
        }
    }

    private void remember(String token, TokenClaims claims, Instant now) {
        if (good.size() >= REMEMBERED) {
            good.clear();
        }
        Instant until = now.plusSeconds(REMEMBERED_SECONDS);
        good.put(token, new Remembered(claims, until.isBefore(claims.expires()) ? until : claims.expires()));
    }
}
