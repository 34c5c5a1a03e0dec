@NullMarked
package org.rinnalla.core.model;

import org.jspecify.annotations.NullMarked;
