/** A plugin of tests that keeps data, outside the platform's packages, as every plugin. */
@NullMarked
package halter;

import org.jspecify.annotations.NullMarked;
