package org.rinnalla.core.write.store;

import org.jspecify.annotations.Nullable;

/** The specialist of an enrolment for a time. */
public interface StoredAssignment extends DatedRow {
    long staffMemberId();

    /** Somebody else, and why beyond the caseload limit; null: within it. */
    void replace(long staffMember, @Nullable String caseloadReason);
}
