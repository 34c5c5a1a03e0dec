/** Tools of the demo generators: seeded draws, rows by kind, and the life of an enrolment. All that they make is invented. */
@NullMarked
package org.rinnalla.plugin.shared.demo;

import org.jspecify.annotations.NullMarked;
