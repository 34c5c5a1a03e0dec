@NullMarked
package org.rinnalla.core.text;

import org.jspecify.annotations.NullMarked;
