/** Those who work: how many peer supporters there are where, and whom to see to. */
@NullMarked
package org.rinnalla.core.team;

import org.jspecify.annotations.NullMarked;
