/** Measures a running server from outside, on this machine only. */
@NullMarked
package org.rinnalla.benchmark;

import org.jspecify.annotations.NullMarked;
