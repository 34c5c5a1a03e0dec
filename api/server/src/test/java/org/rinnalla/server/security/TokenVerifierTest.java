package org.rinnalla.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rinnalla.spi.Role;

class TokenVerifierTest {
    @TempDir
    private Path keys = Path.of("");
    private DemoIssuer issuer = null;
    private TokenVerifier verifier = null;
    private ECKey key = null;

    @BeforeEach
    void open() throws IOException, ParseException {
        issuer = DemoIssuer.open(keys);
        verifier = new TokenVerifier(List.of(TrustedIssuer.demo(issuer)));
        key = ECKey.parse(Files.readString(keys.resolve("demo-issuer.json")));
    }

    @Test
    void aTokenOfTheDemoIssuerIsBelieved() {
        assertThat(verify(token(Duration.ofHours(1)))).isInstanceOfSatisfying(Verification.Believed.class, believed -> {
            assertThat(believed.claims().role()).isEqualTo(Role.TEAM_LEADER);
            assertThat(believed.claims().units()).containsExactlyInAnyOrder("u1", "u2");
            assertThat(believed.claims().allUnits()).isFalse();
        });
    }

    @Test
    void theKeyIsTheOwnersOnlyAndStays() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve("demo-issuer.json")))).isEqualTo("rw-------");
        assertThat(DemoIssuer.open(keys).publicKeys()).isEqualTo(issuer.publicKeys());
        assertThat(keys).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void anEndedTokenIsRefusedAlsoWhenItWasBelievedBefore() {
        // Given a token that is believed now
        String token = token(Duration.ofSeconds(5));
        assertThat(verify(token)).isInstanceOf(Verification.Believed.class);

        // When two minutes have gone, then what was remembered does not help it
        String ended = token(Duration.ofSeconds(-120));
        assertThat(verify(ended)).isInstanceOf(Verification.Refused.class);
    }

    @Test
    void aTokenWithoutSignatureIsRefused() {
        assertRefused(new PlainJWT(claims().build()).serialize());
    }

    @Test
    void thePublicKeyIsNoSharedSecret() throws JOSEException {
        // Given the classic confusion: HS256 with the public key's text as the secret
        byte[] secret = key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
        SignedJWT forged = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).type(JOSEObjectType.JWT).keyID(key.getKeyID()).build(),
                claims().build());
        forged.sign(new MACSigner(secret));

        // When, then
        assertRefused(forged.serialize());
    }

    @Test
    void everyClaimThatCountsIsChecked() throws JOSEException {
        assertRefused(signed("at+jwt", claims().audience("someone-else")));
        assertRefused(signed("at+jwt", claims().audience((String) null)));
        assertRefused(signed("at+jwt", claims().issuer("https://elsewhere.example.org")));
        assertRefused(signed("at+jwt", claims().expirationTime(null)));
        assertRefused(signed("at+jwt", claims().notBeforeTime(Date.from(Instant.now().plusSeconds(3600)))));
        assertRefused(signed("at+jwt", claims().subject(null)));
        assertRefused(signed("at+jwt", claims().claim("role", null)));
        assertRefused(signed("at+jwt", claims().claim("role", "EMPEROR")));
        assertRefused(signed("at+jwt", claims().claim("role", List.of("TEAM_LEADER"))));
        assertRefused(signed("at+jwt", claims().claim("tenant", null)));
        assertRefused(signed("at+jwt", claims().claim("units", "u1")));
        assertRefused(signed("logout+jwt", claims()));
        assertThat(verify(signed("JWT", claims()))).isInstanceOf(Verification.Believed.class);
    }

    @Test
    void withoutUnitsATokenSpeaksForNone() throws JOSEException {
        assertThat(verify(signed("JWT", claims().claim("units", null)))).isInstanceOfSatisfying(Verification.Believed.class, believed -> {
            assertThat(believed.claims().allUnits()).isFalse();
            assertThat(believed.claims().units()).isEmpty();
        });
    }

    @Test
    void noAlteredTokenIsBelieved() {
        // Given a good token, and 2,000 copies with one character changed
        String token = token(Duration.ofHours(1));
        long seed = System.nanoTime();
        System.out.println("TokenVerifierTest seed=" + seed);
        Random random = new Random(seed);
        byte[] original = token.getBytes(StandardCharsets.US_ASCII);

        for (int i = 0; i < 2000; i++) {
            byte[] altered = original.clone();
            int place = random.nextInt(altered.length);
            altered[place] = (byte) (33 + random.nextInt(94));
            String copy = new String(altered, StandardCharsets.US_ASCII);
            // Then each is refused: also where only spare bits of a part's last character changed.
            if (!copy.equals(token)) {
                assertThat(verify(copy)).as("place %d", place).isInstanceOf(Verification.Refused.class);
            }
        }
    }

    @Test
    void aTokenHasOneSpelling() {
        // Given a signature whose last character carries two bits of it and four spare ones
        String token = token(Duration.ofHours(1));
        String head = token.substring(0, token.length() - 1);

        // Then no other last character, and none at all, is the same token.
        for (char last : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=. ".toCharArray()) {
            if (last != token.charAt(token.length() - 1)) {
                assertRefused(head + last);
            }
        }
        assertRefused(head);
    }

    @Test
    void rubbishIsRefusedWithoutAnException() {
        for (String rubbish : List.of("", ".", "..", "a.b.c", "eyJhbGciOiJFUzI1NiJ9..", "x".repeat(10_000), "\u0000", "ä.ö.å")) {
            assertRefused(rubbish);
        }
    }

    private String token(Duration life) {
        return issuer.token(new DemoIssuer.Grant("someone", Role.TEAM_LEADER, "my-town", List.of("u1", "u2"), life));
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder().issuer(DemoIssuer.NAME).audience(DemoIssuer.AUDIENCE).subject("someone")
                .expirationTime(Date.from(Instant.now().plusSeconds(3600))).claim("role", "TEAM_LEADER").claim("tenant", "my-town")
                .claim("units", List.of("*"));
    }

    private String signed(String type, JWTClaimsSet.Builder claims) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).type(new JOSEObjectType(type)).keyID(key.getKeyID()).build(), claims.build());
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }

    private Verification verify(String token) {
        return verifier.verify(token, Instant.now());
    }

    private void assertRefused(String token) {
        assertThat(verify(token)).isInstanceOf(Verification.Refused.class);
    }
}
