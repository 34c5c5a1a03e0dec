/**
 * The way a plugin comes in: a JAR is checked, loaded by a class loader of its own, asked once for its contributions, verified, and put
 * into the {@link org.rinnalla.core.plugin.Catalogue}. Every call into a plugin goes through the {@link org.rinnalla.core.plugin.Fence}.
 */
@NullMarked
package org.rinnalla.core.plugin;

import org.jspecify.annotations.NullMarked;
