/** Before an enrolment: who is due, who waits, and where there is a place. */
@NullMarked
package org.rinnalla.core.intake;

import org.jspecify.annotations.NullMarked;
