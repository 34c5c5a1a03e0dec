/** Rows of CSV and NDJSON files, in and out. */
@NullMarked
package org.rinnalla.rest.files;

import org.jspecify.annotations.NullMarked;
