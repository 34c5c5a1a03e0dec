/** Who asks: tokens, their issuers, and the actor that follows from them. */
@NullMarked
package org.rinnalla.server.security;

import org.jspecify.annotations.NullMarked;
