@NullMarked
package org.rinnalla.core.plugin;

import org.jspecify.annotations.NullMarked;
