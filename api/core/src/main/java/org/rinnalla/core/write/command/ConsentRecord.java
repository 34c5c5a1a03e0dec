package org.rinnalla.core.write.command;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.ConsentForm;
import org.rinnalla.core.model.ConsentPurpose;

/**
 * Records what a participant agreed to.
 *
 * @param ref the integrator's own key
 * @param participant who
 * @param about to what
 * @param form how
 * @param givenOn first day
 * @param expiresOn first day on which it no longer holds
 */
public record ConsentRecord(@Nullable String ref, Ref participant, About about, ConsentForm form, LocalDate givenOn,
        @Nullable LocalDate expiresOn) implements Command {
    /**
     * To what.
     *
     * @param purpose for what
     * @param scope how far it goes
     * @param recipient who gets data, where somebody does
     */
    public record About(ConsentPurpose purpose, @Nullable String scope, @Nullable String recipient) {}
}
