/** Commands as resources and verbs. */
@NullMarked
package org.rinnalla.rest.write;

import org.jspecify.annotations.NullMarked;
