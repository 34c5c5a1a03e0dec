/** Files going out. */
@NullMarked
package org.rinnalla.rest.exports;

import org.jspecify.annotations.NullMarked;
