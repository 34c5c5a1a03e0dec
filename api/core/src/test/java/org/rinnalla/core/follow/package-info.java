@NullMarked
package org.rinnalla.core.follow;

import org.jspecify.annotations.NullMarked;
