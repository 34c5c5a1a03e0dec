package org.rinnalla.core.model;

/** Citizenship in the groups that funders ask for. */
public enum CitizenshipGroup {
    /** Of this country. */
    NATIONAL,

    /** Of another country of the union. */
    UNION,

    /** Of a country outside the union. */
    THIRD_COUNTRY,

    /** Of none. */
    STATELESS
}
