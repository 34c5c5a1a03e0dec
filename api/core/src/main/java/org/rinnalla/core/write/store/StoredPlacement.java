package org.rinnalla.core.write.store;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.PlacementEndReason;
import org.rinnalla.core.write.command.Terms;

/** A placement. */
public interface StoredPlacement extends VersionedRow {
    long enrolmentId();

    long participantId();

    @Override
    default OptionalLong concerns() {
        return OptionalLong.of(participantId());
    }

    LocalDate startedOn();

    /** The last day; null: open. */
    @Nullable
    LocalDate endedOn();

    @Nullable
    PlacementEndReason endReason();

    /** Sets a value as the model's type says; null clears it. Whether it is competitive follows by itself. */
    void put(String attribute, @Nullable Object value);

    /** The terms that hold today. */
    void terms(Terms terms);

    void end(LocalDate lastDay, PlacementEndReason reason);
}
