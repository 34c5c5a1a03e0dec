/** GraphQL over the core: the service that the server registers, and its settings. */
@NullMarked
package org.rinnalla.graphql;

import org.jspecify.annotations.NullMarked;
