/** For authors of country plugins: a contract that every plugin keeps, and stand-ins for what a plugin is given. */
@NullMarked
package org.rinnalla.testkit;

import org.jspecify.annotations.NullMarked;
