package org.rinnalla.core.write.store;

import org.rinnalla.spi.EnrolmentState;

/** A phase that an enrolment was in for a time. */
public interface StoredPhase extends DatedRow {
    String phase();

    EnrolmentState state();

    void replace(String phase, EnrolmentState state);
}
