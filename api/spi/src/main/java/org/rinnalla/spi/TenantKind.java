package org.rinnalla.spi;

/** What a data controller is. */
public enum TenantKind {
    /** A municipality. */
    MUNICIPALITY,

    /** A region that answers for health care. */
    REGION,

    /** A county that answers for health and social services. */
    COUNTY,

    /** A non-governmental organisation. */
    NGO,

    /** A state authority. */
    STATE
}
