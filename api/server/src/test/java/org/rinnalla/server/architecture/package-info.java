/** The house's arrows, checked over all modules at once. */
@NullMarked
package org.rinnalla.server.architecture;

import org.jspecify.annotations.NullMarked;
