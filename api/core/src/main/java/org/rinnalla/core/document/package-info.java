/** Printable documents, whatever the format: headings, paragraphs, facts, tables and bars. */
@NullMarked
package org.rinnalla.core.document;

import org.jspecify.annotations.NullMarked;
