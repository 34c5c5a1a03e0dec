package org.rinnalla.core.audit;

/** What was done. */
public enum AuditAction {
    READ, EXPORT, REPORT, CREATE, CHANGE, END, IMPORT, ADMINISTER
}
