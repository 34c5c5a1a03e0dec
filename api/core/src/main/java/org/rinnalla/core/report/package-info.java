/** Reports: what there are, and running one with the caller's rights. */
@NullMarked
package org.rinnalla.core.report;

import org.jspecify.annotations.NullMarked;
