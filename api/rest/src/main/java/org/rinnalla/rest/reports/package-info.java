/** Reports over HTTP. */
@NullMarked
package org.rinnalla.rest.reports;

import org.jspecify.annotations.NullMarked;
