@NullMarked
package org.rinnalla.core.survey;

import org.jspecify.annotations.NullMarked;
