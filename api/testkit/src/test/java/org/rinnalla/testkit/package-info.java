@NullMarked
package org.rinnalla.testkit;

import org.jspecify.annotations.NullMarked;
