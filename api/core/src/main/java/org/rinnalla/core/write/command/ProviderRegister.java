package org.rinnalla.core.write.command;

import org.jspecify.annotations.Nullable;

/**
 * Registers an organisation that gives the support.
 *
 * @param ref the integrator's own key
 * @param name its name
 * @param registrationNumber in its country
 */
public record ProviderRegister(@Nullable String ref, String name, @Nullable String registrationNumber) implements Command {}
