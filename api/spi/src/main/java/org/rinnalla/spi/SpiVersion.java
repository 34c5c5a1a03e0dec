package org.rinnalla.spi;

/**
 * A version of the SPI.
 *
 * @param major breaks between majors are allowed and documented
 * @param minor only additions within a major
 */
public record SpiVersion(int major, int minor) implements Comparable<SpiVersion> {
    public SpiVersion {
        if (major < 0 || minor < 0) {
            throw new IllegalArgumentException("An SPI version has two numbers of 0 or more, such as 1.0; got " + major + "." + minor);
        }
    }

    /**
     * Reads {@code 1.0}.
     *
     * @throws IllegalArgumentException when the text is not two numbers with a full stop between them
     */
    public static SpiVersion parse(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("An SPI version is written 1.0; got '" + text + "'");
        }
        try {
            return new SpiVersion(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("An SPI version is written 1.0; got '" + text + "'", e);
        }
    }

    @Override
    public int compareTo(SpiVersion other) {
        return major != other.major ? Integer.compare(major, other.major) : Integer.compare(minor, other.minor);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
