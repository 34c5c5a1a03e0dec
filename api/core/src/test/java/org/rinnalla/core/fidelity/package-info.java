@NullMarked
package org.rinnalla.core.fidelity;

import org.jspecify.annotations.NullMarked;
