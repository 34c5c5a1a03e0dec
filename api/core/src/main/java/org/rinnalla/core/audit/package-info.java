/** The one audit point. */
@NullMarked
package org.rinnalla.core.audit;

import org.jspecify.annotations.NullMarked;
