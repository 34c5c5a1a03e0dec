/** The one access policy, on type and field. */
@NullMarked
package org.rinnalla.core.access;

import org.jspecify.annotations.NullMarked;
