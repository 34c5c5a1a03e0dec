/** What every endpoint needs of HTTP: calls, answers, problems, routes. */
@NullMarked
package org.rinnalla.rest.http;

import org.jspecify.annotations.NullMarked;
