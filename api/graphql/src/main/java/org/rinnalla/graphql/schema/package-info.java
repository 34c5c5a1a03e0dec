/** The schema: the house's SDL, what plugins add to it, its scalars, and the checks that nothing in it is loose. */
@NullMarked
package org.rinnalla.graphql.schema;

import org.jspecify.annotations.NullMarked;
