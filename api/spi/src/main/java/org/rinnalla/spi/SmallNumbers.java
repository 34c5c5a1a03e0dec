package org.rinnalla.spi;

/**
 * How small numbers are kept from pointing at a person, wherever figures leave the unit.
 *
 * @param threshold counts of 1 up to one below it are hidden
 * @param rounding every other count is rounded to the nearest multiple of it; 1: not at all
 */
public record SmallNumbers(int threshold, int rounding) {
    /** Counts below five are hidden, all others rounded to fives. */
    public static final SmallNumbers USUAL = new SmallNumbers(5, 5);

    public SmallNumbers {
        if (threshold < 1 || rounding < 1) {
            throw new IllegalArgumentException("Threshold and rounding are 1 or more; got " + threshold + " and " + rounding);
        }
    }

    /** True when a count may not be shown. */
    public boolean hides(long count) {
        return count > 0 && count < threshold;
    }

    /** A count as it may be shown. */
    public long rounded(long count) {
        return (count + rounding / 2) / rounding * rounding;
    }
}
