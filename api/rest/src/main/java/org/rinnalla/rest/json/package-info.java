/** JSON in and out. */
@NullMarked
package org.rinnalla.rest.json;

import org.jspecify.annotations.NullMarked;
