/** Finland: THL's IPS job coaching, the personal identity code, area codes, report and words in Finnish, Finland's Swedish and English. */
@NullMarked
package org.rinnalla.plugin.finland;

import org.jspecify.annotations.NullMarked;
