package org.rinnalla.core.write.command;

import org.jspecify.annotations.Nullable;

/**
 * Registers a participant in a unit.
 *
 * @param ref the integrator's own key
 * @param subject the token's subject
 * @param unit where
 * @param person who
 * @param reachable how to reach
 * @param dwelling where at home
 * @param protecting whether under protection
 */
public record ParticipantRegister(@Nullable String ref, @Nullable String subject, Ref unit, Person person, Reachable reachable,
        Dwelling dwelling, Protecting protecting) implements Command {}
