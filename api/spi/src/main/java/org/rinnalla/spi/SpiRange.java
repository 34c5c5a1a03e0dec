package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

/**
 * The SPI versions that a plugin works with.
 *
 * @param from the lowest, inclusive
 * @param below the first that it does not work with, exclusive
 */
public record SpiRange(SpiVersion from, SpiVersion below) {
    public SpiRange {
        requireNonNull(from, "from is null");
        requireNonNull(below, "below is null");
        if (from.compareTo(below) >= 0) {
            throw new IllegalArgumentException("An SPI range runs upwards; got [" + from + "," + below + ")");
        }
    }

    /** From the given version up to, not including, the next major. */
    public static SpiRange from(int major, int minor) {
        return new SpiRange(new SpiVersion(major, minor), new SpiVersion(major + 1, 0));
    }

    /** True when the range holds the version. */
    public boolean contains(SpiVersion version) {
        return from.compareTo(version) <= 0 && version.compareTo(below) < 0;
    }

    @Override
    public String toString() {
        return "[" + from + "," + below + ")";
    }
}
