package org.rinnalla.core.write.store;

/** The specialist of an enrolment for a time. */
public interface StoredAssignment extends DatedRow {
    long staffMemberId();

    void replace(long staffMember);
}
