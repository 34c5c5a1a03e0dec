/** The smallest legal plugin: copy it to begin a country of your own. */
@NullMarked
package org.rinnalla.plugin.example;

import org.jspecify.annotations.NullMarked;
