/** The database: its connections, its migrations, its row ids. */
@NullMarked
package org.rinnalla.persistence;

import org.jspecify.annotations.NullMarked;
