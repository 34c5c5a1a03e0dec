/** A plugin of tests, outside the platform's packages, as every plugin. */
@NullMarked
package harbour;

import org.jspecify.annotations.NullMarked;
