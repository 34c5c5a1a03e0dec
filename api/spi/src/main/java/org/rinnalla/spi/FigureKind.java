package org.rinnalla.spi;

/** What a figure's value is. */
public enum FigureKind {
    /** A number of those counted. */
    COUNT,

    /** Hits of the base, in percent with one decimal. */
    SHARE,

    /** The median of days; an even number of them: the mean of the two in the middle. */
    MEDIAN_DAYS,

    /** The mean of days, with one decimal. */
    MEAN_DAYS,

    /** A number by another number that is no share, with one decimal. */
    RATE
}
