package org.rinnalla.core.model;

/** What somebody is to a colleague. */
public enum StaffSupportKind {
    MENTOR, METHOD_SUPPORTER, GROUP_SUPERVISOR
}
