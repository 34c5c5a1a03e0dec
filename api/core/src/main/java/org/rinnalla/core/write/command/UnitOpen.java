package org.rinnalla.core.write.command;

import org.jspecify.annotations.Nullable;

/**
 * Opens a unit of a provider.
 *
 * @param ref the integrator's own key
 * @param provider whose unit
 * @param name its name
 * @param municipality where it is
 */
public record UnitOpen(@Nullable String ref, Ref provider, String name, @Nullable String municipality) implements Command {}
