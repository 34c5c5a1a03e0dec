/** GraphQL over HTTP: what comes in, what goes out. */
@NullMarked
package org.rinnalla.graphql.http;

import org.jspecify.annotations.NullMarked;
