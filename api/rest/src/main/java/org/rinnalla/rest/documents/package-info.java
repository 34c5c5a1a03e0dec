/** Documents as PDF pages and as spreadsheets. */
@NullMarked
package org.rinnalla.rest.documents;

import org.jspecify.annotations.NullMarked;
