/** Sweden: its programmes' rules, identity numbers, area codes, report and words. */
@NullMarked
package org.rinnalla.plugin.sweden;

import org.jspecify.annotations.NullMarked;
