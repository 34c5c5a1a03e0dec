package org.rinnalla.core.write.store;

import java.util.Arrays;

/**
 * A national identifier as it is stored.
 *
 * @param type its kind
 * @param masked what may be shown
 * @param cipher the whole, encrypted for one row
 * @param index keyed hash, to find equals
 */
public record Identity(String type, String masked, byte[] cipher, byte[] index) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Identity(String otherType, var _, var _, byte[] otherIndex) && type.equals(otherType)
                && Arrays.equals(index, otherIndex);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(index);
    }

    @Override
    public String toString() {
        return type;
    }
}
