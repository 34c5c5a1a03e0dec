package org.rinnalla.core.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Encrypts national identifiers, each bound to its tenant and row, and finds equal ones without reading them. */
public final class IdentifierVault {
    private final KeyRing keys;

    public IdentifierVault(KeyRing keys) {
        this.keys = keys;
    }

    /** The identifier, readable only for this tenant and row. */
    public byte[] seal(int tenant, long row, String normalised) {
        try {
            return keys.identifiers().encrypt(normalised.getBytes(StandardCharsets.UTF_8), place(tenant, row));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing an identifier failed", e);
        }
    }

    /** The identifier that was sealed for this tenant and row. */
    public String open(int tenant, long row, byte[] cipher) {
        try {
            return new String(keys.identifiers().decrypt(cipher, place(tenant, row)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("An identifier cannot be opened: moved to another row, altered, or sealed with other keys", e);
        }
    }

    /** Equal for equal identifiers of a tenant, and for nothing else; 32 bytes. */
    public byte[] blindIndex(int tenant, String type, String normalised) {
        return keys.derive(("identifier|" + tenant + "|" + type + "|" + normalised).getBytes(StandardCharsets.UTF_8), 32);
    }

    private static byte[] place(int tenant, long row) {
        return ("participant|" + tenant + "|" + row).getBytes(StandardCharsets.UTF_8);
    }
}
