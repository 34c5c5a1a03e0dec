package org.rinnalla.core.write.command;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Records a meeting or call with a participant, an employer or both.
 *
 * @param ref the integrator's own key
 * @param parties who
 * @param heldOn when
 * @param manner how
 * @param talk what about
 */
public record ContactRecord(@Nullable String ref, Parties parties, LocalDate heldOn, Manner manner, EmployerTalk talk) implements Command {}
