/** The write side on MariaDB: entities, lookups, and the transaction with its trace, its events and its idempotency key. */
@NullMarked
package org.rinnalla.persistence.write;

import org.jspecify.annotations.NullMarked;
