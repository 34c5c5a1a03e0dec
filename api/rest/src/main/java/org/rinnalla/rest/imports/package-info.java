/** Files coming in. */
@NullMarked
package org.rinnalla.rest.imports;

import org.jspecify.annotations.NullMarked;
