/** Files byte by byte. */
@NullMarked
package org.rinnalla.rest.files;

import org.jspecify.annotations.NullMarked;
