/** Fidelity to the method: the items of the scale as data, and proposals for those that the data tell. */
@NullMarked
package org.rinnalla.core.fidelity;

import org.jspecify.annotations.NullMarked;
