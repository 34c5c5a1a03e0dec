/** HTTP's finer points. */
@NullMarked
package org.rinnalla.rest.http;

import org.jspecify.annotations.NullMarked;
