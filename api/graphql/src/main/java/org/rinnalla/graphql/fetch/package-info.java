/** Fetchers: the root fields that read, and the cheap ones that look a value up. */
@NullMarked
package org.rinnalla.graphql.fetch;

import org.jspecify.annotations.NullMarked;
