/** Following along: what is due and overdue, and how far enrolments have come. */
@NullMarked
package org.rinnalla.rest.follow;

import org.jspecify.annotations.NullMarked;
