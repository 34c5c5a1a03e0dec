package org.rinnalla.spi;

import java.util.Set;

/**
 * What of a {@link CourseView} a {@link FigureDefinition} looks at. The key of the person, the first and the last day of the stay and the
 * rules of the main activity are always there; every other part costs reading.
 */
public enum CoursePart {
    /** {@link CourseView#person()}: year of birth, gender and area. Not read: absent. */
    PERSON,

    /** {@link CourseView#stay()}: reason of the end and phase. Not read: absent, and an empty code. */
    STAGE,

    /** {@link CourseView#placements()}, and what is told from them: jobs, main activity. Not read: none. */
    PLACEMENTS,

    /** {@link CourseView#talks()}. Not read: absent. */
    TALKS;

    /** Every part. */
    public static Set<CoursePart> all() {
        return Set.of(values());
    }
}
