/** JSON as bytes. */
@NullMarked
package org.rinnalla.graphql.json;

import org.jspecify.annotations.NullMarked;
