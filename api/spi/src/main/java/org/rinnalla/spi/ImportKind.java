package org.rinnalla.spi;

/** What a file of rows holds; the same names as the import interface. */
public enum ImportKind {
    /** Providers. */
    PROVIDERS,

    /** Units of providers. */
    UNITS,

    /** Programmes. */
    PROGRAMMES,

    /** Staff members with a role and a unit. */
    STAFF,

    /** Participants. */
    PARTICIPANTS,

    /** Employers. */
    EMPLOYERS,

    /** Cases of outreach: people who are sought. */
    OUTREACH_CASES,

    /** Attempts to reach them. */
    OUTREACH_ATTEMPTS,

    /** Hand-overs to other services. */
    HAND_OVERS,

    /** Referrals. */
    REFERRALS,

    /** Steps between a referral and an enrolment. */
    REFERRAL_STEPS,

    /** Enrolments. */
    ENROLMENTS,

    /** Placements. */
    PLACEMENTS,

    /** Contacts. */
    CONTACTS,

    /** What participants agreed to. */
    CONSENTS,

    /** Who pays for a programme, and in which period. */
    PROGRAMME_FUNDINGS,

    /** Who employs a staff member, and where the work is done. */
    STAFF_EMPLOYMENTS,

    /** Who stands by a colleague. */
    STAFF_SUPPORTS,

    /** Posts of peer supporters. */
    PEER_POSTS,

    /** What peer supporters' tasks are; an edition ends the one before. */
    TASK_FRAMES,

    /** Check-ins with peer supporters. */
    PEER_CHECK_INS,

    /** Supervisions of peer supporters. */
    PEER_SUPERVISIONS,

    /** Career profiles. */
    CAREER_PROFILES,

    /** Meetings at which profiles were made. */
    PROFILE_MEETINGS,

    /** What participants say in their profiles. */
    PROFILE_SECTIONS,

    /** Jobs held before. */
    PAST_JOBS,

    /** Goals in participants' own words. */
    GOALS,

    /** Steps towards goals. */
    GOAL_STEPS,

    /** What professionals think of goals. */
    GOAL_VIEWS,

    /** Plans for finding or keeping a job. */
    JOB_PLANS,

    /** Benefits by period and extent. */
    BENEFITS,

    /** Participants' own ratings of how they are. */
    SELF_RATINGS,

    /** Vacancies. */
    VACANCIES,

    /** Applications for jobs. */
    JOB_APPLICATIONS,

    /** What is arranged differently at workplaces. */
    ADAPTATIONS,

    /** What employers are told, and by whose will. */
    DISCLOSURE_DECISIONS,

    /** What participants said of their background, for reports alone. */
    PARTICIPANT_BACKGROUNDS,

    /** Small goals of people who are sought. */
    OUTREACH_GOALS,

    /** Fidelity reviews, those that were held before with their agreed scores. */
    FIDELITY_REVIEWS
}
