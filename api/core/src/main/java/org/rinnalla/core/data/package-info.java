/** Plugin data: values of a plugin's fields, kept with the rows of the house. */
@NullMarked
package org.rinnalla.core.data;

import org.jspecify.annotations.NullMarked;
