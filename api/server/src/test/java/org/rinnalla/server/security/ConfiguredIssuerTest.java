package org.rinnalla.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rinnalla.server.settings.SecuritySettings;
import org.rinnalla.server.settings.SecuritySettings.ClaimNames;

/** An issuer beside us, whose public keys come over HTTP. */
class ConfiguredIssuerTest {
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile List<ECKey> published = List.of();
    private HttpServer server = null;
    private TokenVerifier verifier = null;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/jwks", exchange -> {
            fetches.incrementAndGet();
            byte[] keys = new JWKSet(List.copyOf(published)).toString(true).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
        verifier = new TokenVerifier(List.of(TrustedIssuer.configured(new SecuritySettings.Issuer("https://id.example.org", "rinnalla",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks", List.of("ES256"),
                new ClaimNames("https://example.org/role", "org", "teams")))));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void itsClaimsGoByItsOwnNames() throws JOSEException {
        // Given
        ECKey key = key("one");
        published = List.of(key);

        // When, then
        assertThat(verify(token(key))).isInstanceOfSatisfying(Verification.Believed.class, believed -> {
            assertThat(believed.claims().tenant()).isEqualTo("my-town");
            assertThat(believed.claims().units()).containsExactly("u1");
        });
    }

    @Test
    void aNewKeyIsBelievedAsSoonAsATokenNamesIt() throws JOSEException {
        // Given an issuer whose key is known
        ECKey old = key("old");
        published = List.of(old);
        assertThat(verify(token(old))).isInstanceOf(Verification.Believed.class);

        // When it changes its key
        ECKey fresh = key("fresh");
        published = List.of(fresh);

        // Then tokens by the new one are believed at once
        assertThat(verify(token(fresh))).isInstanceOf(Verification.Believed.class);
    }

    @Test
    void aFloodOfUnknownKeyIdsDoesNotFloodTheIssuer() throws JOSEException {
        // Given
        ECKey known = key("known");
        published = List.of(known);
        assertThat(verify(token(known))).isInstanceOf(Verification.Believed.class);

        // When two hundred tokens come with key ids that nobody has
        for (int i = 0; i < 200; i++) {
            assertThat(verify(token(key("unknown-" + i)))).isInstanceOf(Verification.Refused.class);
        }

        // Then the issuer was asked a handful of times, and its real tokens are still believed
        assertThat(fetches.get()).isLessThanOrEqualTo(3);
        assertThat(verify(token(known))).isInstanceOf(Verification.Believed.class);
    }

    @Test
    void aKeyUnderAKnownIdButNotTheIssuersIsRefused() throws JOSEException {
        published = List.of(key("same"));
        assertThat(verify(token(key("same")))).isInstanceOf(Verification.Refused.class);
    }

    @Test
    void anIssuerThatCannotBeReachedIsSaidToBe() throws JOSEException {
        server.stop(0);
        assertThat(verify(token(key("any")))).isInstanceOfSatisfying(Verification.Refused.class,
                refused -> assertThat(refused.why().key()).isEqualTo("door.keys"));
    }

    private Verification verify(String token) {
        return verifier.verify(token, Instant.now());
    }

    private static ECKey key(String id) throws JOSEException {
        return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    }

    private static String token(ECKey key) throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).type(JOSEObjectType.JWT).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder().issuer("https://id.example.org").audience("rinnalla").subject("someone")
                        .expirationTime(Date.from(Instant.now().plusSeconds(600))).claim("https://example.org/role", "TEAM_LEADER")
                        .claim("org", "my-town").claim("teams", List.of("u1")).build());
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }
}
