/** Counting: named, versioned definitions over one data set, their figures, and whom each figure counts. */
@NullMarked
package org.rinnalla.core.count;

import org.jspecify.annotations.NullMarked;
