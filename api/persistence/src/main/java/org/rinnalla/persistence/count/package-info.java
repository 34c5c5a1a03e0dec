/** Sums that are kept, and the marks of what changes them. */
@NullMarked
package org.rinnalla.persistence.count;

import org.jspecify.annotations.NullMarked;
