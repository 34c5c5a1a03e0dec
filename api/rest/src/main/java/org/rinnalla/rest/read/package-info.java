/** Lists and single things, for every noun of the model alike. */
@NullMarked
package org.rinnalla.rest.read;

import org.jspecify.annotations.NullMarked;
