/** Following along: who is overdue for a contact, and what a participant does on a date. */
@NullMarked
package org.rinnalla.core.follow;

import org.jspecify.annotations.NullMarked;
