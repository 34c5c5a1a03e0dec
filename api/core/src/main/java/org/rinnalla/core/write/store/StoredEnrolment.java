package org.rinnalla.core.write.store;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.EndReason;
import org.rinnalla.spi.EnrolmentState;

/** An enrolment. */
public interface StoredEnrolment extends VersionedRow {
    long participantId();

    @Override
    default OptionalLong concerns() {
        return OptionalLong.of(participantId());
    }

    long programmeId();

    long unitId();

    LocalDate startedOn();

    /** The last day; null: it runs. */
    @Nullable
    LocalDate endedOn();

    /** The phase that holds today. */
    void enter(String phase, EnrolmentState state);

    /** The specialist today. */
    void assign(long specialist);

    void end(LocalDate lastDay, EndReason reason);
}
