/** What a country plugin may touch. */
@NullMarked
package org.rinnalla.spi;

import org.jspecify.annotations.NullMarked;
