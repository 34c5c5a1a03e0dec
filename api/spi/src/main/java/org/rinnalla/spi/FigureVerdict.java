package org.rinnalla.spi;

/** What a course means for a figure. */
public sealed interface FigureVerdict {
    /** It is not counted. */
    FigureVerdict OUTSIDE = new Counted(0, 0);

    /** It stands below the line only. */
    FigureVerdict BASE = new Counted(1, 0);

    /** It stands below and above the line. */
    FigureVerdict HIT = new Counted(1, 1);

    /** {@link #HIT} or {@link #BASE}. */
    static FigureVerdict of(boolean hit) {
        return hit ? HIT : BASE;
    }

    /**
     * It is counted.
     *
     * @param base how often below the line, 0 or more
     * @param hits how often above it, at most {@code base}
     */
    record Counted(int base, int hits) implements FigureVerdict {
        public Counted {
            if (base < 0 || hits < 0 || hits > base) {
                throw new IllegalArgumentException("A course is counted 0 or more times, and no oftener above the line than below; got "
                        + hits + " of " + base);
            }
        }
    }

    /**
     * It gives a number of days, of which the median or the mean is the figure.
     *
     * @param days 0 or more
     */
    record Lasted(long days) implements FigureVerdict {}
}
