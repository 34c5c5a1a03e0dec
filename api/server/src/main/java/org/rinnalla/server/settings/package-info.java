/** What an installation may decide: a record for each concern, from defaults, file and environment. */
@NullMarked
package org.rinnalla.server.settings;

import org.jspecify.annotations.NullMarked;
