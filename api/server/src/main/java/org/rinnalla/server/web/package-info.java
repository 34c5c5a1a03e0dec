/** HTTP: listening, who asks, what every answer carries, health. What is served comes from the graphql and rest modules. */
@NullMarked
package org.rinnalla.server.web;

import org.jspecify.annotations.NullMarked;
