/** What plugins keep with rows, over all tenants: for migrations alone. */
@NullMarked
package org.rinnalla.persistence.data;

import org.jspecify.annotations.NullMarked;
