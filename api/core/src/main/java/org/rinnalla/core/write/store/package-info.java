/** The port of the write side: rows as the rules see them. Whoever implements it keeps them, and keeps every change in one transaction. */
@NullMarked
package org.rinnalla.core.write.store;

import org.jspecify.annotations.NullMarked;
