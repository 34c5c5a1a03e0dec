/** What participants think of the support: results about many, never about one. */
@NullMarked
package org.rinnalla.core.survey;

import org.jspecify.annotations.NullMarked;
