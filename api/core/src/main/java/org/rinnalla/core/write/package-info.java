/** The write path: one door for everything that is made or changed. */
@NullMarked
package org.rinnalla.core.write;

import org.jspecify.annotations.NullMarked;
