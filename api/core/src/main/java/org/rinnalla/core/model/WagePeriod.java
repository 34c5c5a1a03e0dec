package org.rinnalla.core.model;

/** What a wage is paid for. */
public enum WagePeriod {
    HOUR, MONTH
}
