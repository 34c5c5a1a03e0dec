package org.rinnalla.spi;

import java.util.Optional;
import java.util.Set;

/**
 * A way of counting: named, versioned, in words, the same wherever the figure is shown. It looks at one course after another and keeps
 * nothing; the platform counts, rounds, hides small numbers and tells whom a figure counted.
 */
public interface FigureDefinition {
    /** Stable name, lower-case words with hyphens; a plugin's begins with its country, such as {@code se-something}. */
    String id();

    /** Version of the counting rule, such as {@code 1}; a rule that counts otherwise has another. */
    String version();

    /** The figure's name for people. */
    TextKey title();

    /** The counting rule in one or two sentences: who stands below the line, who above, what is left out. */
    TextKey definition();

    /** What its value is. */
    FigureKind kind();

    /** True: a person with several courses counts once, and above the line as soon as one course does. */
    default boolean oncePerPerson() {
        return true;
    }

    /** How small numbers are hidden outside the unit; empty: it counts no persons. */
    default Optional<SmallNumbers> smallNumbers() {
        return Optional.of(SmallNumbers.USUAL);
    }

    /**
     * The parts of a course that {@link #judge} looks at; everything, unless told otherwise. What no figure of a count needs is not read,
     * and a course then says that it is absent: a definition that looks at more than it names counts wrongly.
     */
    default Set<CoursePart> needs() {
        return CoursePart.all();
    }

    /** What a course means for the figure of a period; pure and fast, asked thousands of times. Courses that began after the period are not asked for. */
    FigureVerdict judge(CourseView course, Period period);
}
