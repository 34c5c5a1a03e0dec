/** REST: resources, files and reports over HTTP. */
@NullMarked
package org.rinnalla.rest;

import org.jspecify.annotations.NullMarked;
