package org.rinnalla.core.write.store;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What a participant agreed to. */
public interface StoredConsent extends VersionedRow {
    long participantId();

    @Override
    default OptionalLong concerns() {
        return OptionalLong.of(participantId());
    }

    LocalDate givenOn();

    /** The first day on which it no longer holds, as far as it was said beforehand. */
    @Nullable
    LocalDate expiresOn();

    /** The first day on which it no longer holds. */
    @Nullable
    LocalDate withdrawnOn();

    void withdraw(LocalDate day);

    default boolean holds(LocalDate day) {
        LocalDate expires = expiresOn();
        LocalDate withdrawn = withdrawnOn();
        return !day.isBefore(givenOn()) && (expires == null || day.isBefore(expires)) && (withdrawn == null || day.isBefore(withdrawn));
    }
}
