package org.rinnalla.core.write.command;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.DisclosureGround;

/**
 * Records that data of a participant go to another controller.
 *
 * @param ref the integrator's own key
 * @param participant whose
 * @param why on what ground
 * @param recipient to whom
 * @param scope which data
 * @param startsOn first day
 * @param endsOn first day on which it no longer holds
 */
public record DisclosureRecord(@Nullable String ref, Ref participant, Why why, Recipient recipient, @Nullable String scope,
        LocalDate startsOn, LocalDate endsOn) implements Command {
    /**
     * On what ground.
     *
     * @param ground consent or law
     * @param consent the consent
     * @param legalBasis the law
     */
    public record Why(DisclosureGround ground, @Nullable Ref consent, @Nullable String legalBasis) {}

    /**
     * To whom.
     *
     * @param organisation the other controller
     * @param staffMember the one who may read; null: whoever is the care contact
     */
    public record Recipient(String organisation, @Nullable Ref staffMember) {}
}
