/** Test sources that each plugin compiles into its own tests: a plugin may not depend on another, and main code has no use for these. */
@NullMarked
package org.rinnalla.plugin.shared;

import org.jspecify.annotations.NullMarked;
