package org.rinnalla.rest;

/**
 * How much a request may hold.
 *
 * @param bodyBytes largest JSON body
 * @param importBytes largest file, unpacked
 */
public record RestLimits(int bodyBytes, long importBytes) {
    /** 1 MiB and 256 MiB. */
    public static RestLimits standard() {
        return new RestLimits(1 << 20, 256L << 20);
    }
}
