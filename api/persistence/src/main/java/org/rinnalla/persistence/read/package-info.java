/** The read planner: a query of the model becomes few statements. The one place with SQL for reads. */
@NullMarked
package org.rinnalla.persistence.read;

import org.jspecify.annotations.NullMarked;
