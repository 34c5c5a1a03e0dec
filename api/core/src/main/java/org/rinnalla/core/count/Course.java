package org.rinnalla.core.count;

import org.rinnalla.spi.CourseView;

/**
 * A course with what only the platform knows of it.
 *
 * @param enrolment its row id
 * @param participant the person's row id
 * @param view what a definition sees
 */
public record Course(long enrolment, long participant, CourseView view) {}
