/** The program: command line, start and stop. The one module that knows every other; nobody imports it. */
@NullMarked
package org.rinnalla.server;

import org.jspecify.annotations.NullMarked;
