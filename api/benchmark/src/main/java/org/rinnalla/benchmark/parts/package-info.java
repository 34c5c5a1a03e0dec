/** JMH for the parts of an answer, without network and database. */
@NullMarked
package org.rinnalla.benchmark.parts;

import org.jspecify.annotations.NullMarked;
