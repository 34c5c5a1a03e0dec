/** Every text that a person may read, in the languages of the platform and of its plugins. */
@NullMarked
package org.rinnalla.core.text;

import org.jspecify.annotations.NullMarked;
