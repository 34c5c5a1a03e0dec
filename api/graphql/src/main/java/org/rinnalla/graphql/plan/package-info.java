/** Look-ahead: from a selection to one query of the core. */
@NullMarked
package org.rinnalla.graphql.plan;

import org.jspecify.annotations.NullMarked;
