@NullMarked
package org.rinnalla.core.data;

import org.jspecify.annotations.NullMarked;
