/** Tests of documents. */
@NullMarked
package org.rinnalla.rest.documents;

import org.jspecify.annotations.NullMarked;
