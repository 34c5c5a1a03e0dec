@NullMarked
package org.rinnalla.server.web;

import org.jspecify.annotations.NullMarked;
