package org.rinnalla.core.write.store;

/** A role that a staff member holds for a time. */
public interface StoredStaffRole extends DatedRow {
    long staffMemberId();
}
