/** What people do, as values: one record for each thing, and its inputs as data, so that every interface reads them alike. */
@NullMarked
package org.rinnalla.core.write.command;

import org.jspecify.annotations.NullMarked;
