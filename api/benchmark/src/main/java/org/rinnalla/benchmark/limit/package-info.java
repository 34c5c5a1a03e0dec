/** The limits that Rinnalla is measured against: hand-written SQL and hand-written JSON on the same tables, without and with the duties. */
@NullMarked
package org.rinnalla.benchmark.limit;

import org.jspecify.annotations.NullMarked;
