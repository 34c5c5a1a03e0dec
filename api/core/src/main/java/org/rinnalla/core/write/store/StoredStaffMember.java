package org.rinnalla.core.write.store;

/** A staff member. */
public interface StoredStaffMember extends VersionedRow {}
