package org.rinnalla.core.model;

/** What a participant agrees to. */
public enum ConsentPurpose {
    /** To take part, and that data are kept for it. */
    SERVICE,

    /** That the care contact reads along, where care and programme have different controllers. */
    CARE_INFORMATION,

    /** That pseudonymised data go into research. */
    RESEARCH,

    /** That a peer supporter sees goals, placements and contacts. */
    PEER_INSIGHT,

    /** That data go into a register of another authority. */
    REGISTER,

    /** That several principals make one plan and tell each other what it needs. */
    COORDINATION,

    /** Photo, story or the like. */
    PUBLICATION
}
