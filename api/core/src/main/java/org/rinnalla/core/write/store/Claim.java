package org.rinnalla.core.write.store;

import java.util.HexFormat;

/**
 * A use of an idempotency key.
 *
 * @param key as the client gave it
 * @param operation the kind of command
 * @param inputHash equal for equal inputs, 32 bytes
 */
public record Claim(String key, String operation, byte[] inputHash) {
    /** True when it is the same command. */
    public boolean sameAs(String otherOperation, byte[] otherHash) {
        return operation.equals(otherOperation) && java.util.Arrays.equals(inputHash, otherHash);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Claim(String otherKey, String otherOperation, byte[] otherHash) && key.equals(otherKey)
                && sameAs(otherOperation, otherHash);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return operation + HexFormat.of().formatHex(inputHash, 0, 4);
    }
}
