@NullMarked
package org.rinnalla.spi;

import org.jspecify.annotations.NullMarked;
