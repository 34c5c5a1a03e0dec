/** Answers a prepared read straight from the rows, without the engine, which stays the reference and answers whatever is not covered here. */
@NullMarked
package org.rinnalla.graphql.direct;

import org.jspecify.annotations.NullMarked;
