/** Files of rows: from a reader of rows, through commands in batches, to a result for each row. No HTTP, no file formats. */
@NullMarked
package org.rinnalla.core.imports;

import org.jspecify.annotations.NullMarked;
