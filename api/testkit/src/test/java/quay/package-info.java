/** Outside the platform's packages, as every plugin. */
@NullMarked
package quay;

import org.jspecify.annotations.NullMarked;
