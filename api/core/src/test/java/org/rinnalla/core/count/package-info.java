/** Tests of counting. */
@NullMarked
package org.rinnalla.core.count;

import org.jspecify.annotations.NullMarked;
