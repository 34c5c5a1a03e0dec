/** Everything that a rule says, provoked through HTTP in each language. */
@NullMarked
package org.rinnalla.server.it.refusal;

import org.jspecify.annotations.NullMarked;
