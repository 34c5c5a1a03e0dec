package org.rinnalla.core.write.command;

import org.jspecify.annotations.Nullable;

/**
 * Registers an employer.
 *
 * @param ref the integrator's own key
 * @param name its name
 * @param registrationNumber in its country
 * @param industry NACE division
 * @param municipality where it is
 */
public record EmployerRegister(@Nullable String ref, String name, @Nullable String registrationNumber, @Nullable String industry,
        @Nullable String municipality) implements Command {}
