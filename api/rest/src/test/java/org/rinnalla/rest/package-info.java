/** REST as a caller sees it, over a real port, with rows from memory. */
@NullMarked
package org.rinnalla.rest;

import org.jspecify.annotations.NullMarked;
