/** The server as its users meet it: over HTTP, and as a program. */
@NullMarked
package org.rinnalla.server.it;

import org.jspecify.annotations.NullMarked;
