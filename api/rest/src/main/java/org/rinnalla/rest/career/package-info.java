/** What is asked about one participant's way beside its rows: advice on benefits, a coordinated plan as a paper. */
@NullMarked
package org.rinnalla.rest.career;

import org.jspecify.annotations.NullMarked;
