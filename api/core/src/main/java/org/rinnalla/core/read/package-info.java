/** The read path: what is asked for, what may be shown, and the rows. */
@NullMarked
package org.rinnalla.core.read;

import org.jspecify.annotations.NullMarked;
