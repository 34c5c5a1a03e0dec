/** Opaque ids, cursors, and the vault for national identifiers. */
@NullMarked
package org.rinnalla.core.crypto;

import org.jspecify.annotations.NullMarked;
