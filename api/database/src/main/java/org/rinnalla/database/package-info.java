/** The MariaDB that comes with Rinnalla: a real server on a data folder, started and stopped by us. */
@NullMarked
package org.rinnalla.database;

import org.jspecify.annotations.NullMarked;
