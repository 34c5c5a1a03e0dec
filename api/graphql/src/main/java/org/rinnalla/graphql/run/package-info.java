/** Running a document: limits, preparation, execution, errors. */
@NullMarked
package org.rinnalla.graphql.run;

import org.jspecify.annotations.NullMarked;
