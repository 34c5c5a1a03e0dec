package org.rinnalla.core.model;

/** Whether an employer may be told about the support. */
public enum DisclosureWish {
    TELL, TELL_PART, TELL_NOTHING, UNDECIDED
}
