package org.rinnalla.core.write.command;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Names a staff member as one who may see a participant under protection.
 *
 * @param ref the integrator's own key
 * @param participant whom
 * @param staffMember who
 * @param startsOn first day; null: today
 * @param endsOn first day on which it no longer holds
 * @param reason why
 */
public record NamedAccessGrant(@Nullable String ref, Ref participant, Ref staffMember, @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn, String reason) implements Command {
    /** Personal data. */
    @Override
    public String toString() {
        return "NamedAccessGrant[…]";
    }
}
