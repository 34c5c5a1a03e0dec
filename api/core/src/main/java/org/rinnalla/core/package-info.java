/** The domain: who asks, what may happen, what came of it. No HTTP, GraphQL or JPA. */
@NullMarked
package org.rinnalla.core;

import org.jspecify.annotations.NullMarked;
