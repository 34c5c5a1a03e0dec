package org.rinnalla.server.security;

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
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.rinnalla.core.crypto.KeyRing;
import org.rinnalla.spi.Role;

/** Gives out tokens for invented data. Its key lies in the data directory; the server believes it in demo mode only. */
public final class DemoIssuer {
    static final String NAME = "rinnalla-demo";
    static final String AUDIENCE = "rinnalla";
    private final ECKey key;

    private DemoIssuer(ECKey key) {
        this.key = key;
    }

    /**
     * What a token says.
     *
     * @param subject who
     * @param role what they are
     * @param tenant the tenant's key
     * @param units refs of units; {@code *} for all
     * @param life how long it holds
     */
    public record Grant(String subject, Role role, String tenant, List<String> units, Duration life) {
        public Grant {
            units = List.copyOf(units);
        }
    }

    /** True when the folder holds the issuer's key. */
    public static boolean existsIn(Path keys) {
        return Files.isRegularFile(file(keys));
    }

    /** Opens the folder's key; makes one when there is none. Several processes may do so at a time: one key wins, and all use it. */
    public static DemoIssuer open(Path keys) throws IOException {
        if (!existsIn(keys)) {
            create(keys);
        }
        try {
            return new DemoIssuer(ECKey.parse(Files.readString(file(keys))));
        } catch (ParseException e) {
            throw new IOException("The demo issuer's key " + file(keys) + " is damaged. Delete it: the next start makes another.", e);
        }
    }

    /** A signed token. */
    public String token(Grant grant) {
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder().issuer(NAME).audience(AUDIENCE).subject(grant.subject())
                .jwtID(UUID.randomUUID().toString()).issueTime(Date.from(now)).notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(grant.life()))).claim("role", grant.role().name()).claim("tenant", grant.tenant())
                .claim("units", grant.units()).build();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256).type(new JOSEObjectType("at+jwt")).keyID(key.getKeyID()).build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("The demo issuer cannot sign", e);
        }
        return token.serialize();
    }

    JWKSet publicKeys() {
        return new JWKSet(key.toPublicJWK());
    }

    private static Path file(Path keys) {
        return keys.resolve("demo-issuer.json");
    }

    private static void create(Path keys) throws IOException {
        KeyRing.prepare(keys);
        Path fresh = Files.createTempFile(keys, "demo", ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            ECKey key = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
            Files.writeString(fresh, key.toJSONString());
            // A link, unlike a move, never takes the place of a key that another process has just made.
            Files.createLink(file(keys), fresh);
        } catch (FileAlreadyExistsException e) {
            // The other one's key it is.
        } catch (JOSEException e) {
            throw new IllegalStateException("The demo issuer's key cannot be made", e);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
