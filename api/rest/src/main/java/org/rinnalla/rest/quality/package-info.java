/** Figures about quality and the team. */
@NullMarked
package org.rinnalla.rest.quality;

import org.jspecify.annotations.NullMarked;
