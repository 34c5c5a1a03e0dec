package org.rinnalla.core.write.command;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Opens a programme of a provider.
 *
 * @param ref the integrator's own key
 * @param provider who gives it
 * @param name its name
 * @param definition id of a plugin's programme definition
 * @param startsOn first day
 * @param endsOn last day
 */
public record ProgrammeOpen(@Nullable String ref, Ref provider, String name, String definition, LocalDate startsOn,
        @Nullable LocalDate endsOn) implements Command {}
