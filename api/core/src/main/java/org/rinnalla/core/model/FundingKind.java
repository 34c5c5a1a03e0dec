package org.rinnalla.core.model;

/** What a source of funding is. */
public enum FundingKind {
    /** A municipality. */
    MUNICIPALITY,

    /** A region or county that answers for health care. */
    REGION,

    /** The state or one of its agencies. */
    STATE,

    /** A body in which several authorities pool money. */
    JOINT_BODY,

    /** A fund of the union. */
    UNION_FUND,

    /** A foundation or charity. */
    FOUNDATION,

    /** Something else. */
    OTHER
}
