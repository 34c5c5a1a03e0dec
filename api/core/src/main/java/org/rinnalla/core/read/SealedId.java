package org.rinnalla.core.read;

import java.util.Arrays;

/**
 * A national identifier as it is stored.
 *
 * @param masked what anyone may see who sees the field
 * @param cipher the whole, encrypted
 */
public record SealedId(String masked, byte[] cipher) {
    @Override
    public boolean equals(Object other) {
        return other instanceof SealedId(String otherMasked, byte[] otherCipher) && masked.equals(otherMasked)
                && Arrays.equals(cipher, otherCipher);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(cipher);
    }

    @Override
    public String toString() {
        return masked;
    }
}
