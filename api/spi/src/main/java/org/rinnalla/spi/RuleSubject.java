package org.rinnalla.spi;

/**
 * What a rule or a question of a programme is about. Zero exclusion (IPS principle 1): the kinds that {@link #excludes()} are named here so
 * that a definition can say what it does, and is refused for it. Not declaring one truly is a fault that a fidelity review finds.
 */
public enum RuleSubject {
    /** How old somebody is. */
    AGE,

    /** Where somebody lives or is registered. */
    RESIDENCE,

    /** That it is the person's own wish, and what is wished. */
    OWN_WISH,

    /** A stated belonging to the group that the programme is for, without a diagnosis. */
    TARGET_GROUP,

    /** Where somebody was referred from and what was said beforehand. */
    REFERRAL,

    /** That somebody allowed something. */
    CONSENT,

    /** Something that is none of the others and keeps nobody out for health or ability. */
    OTHER,

    /** Whether somebody is thought ready. */
    READINESS,

    /** How ill somebody is. */
    SEVERITY,

    /** What symptoms somebody has. */
    SYMPTOMS,

    /** Which diagnosis somebody has. */
    DIAGNOSIS,

    /** Whether somebody uses alcohol or drugs. */
    SUBSTANCE_USE,

    /** What somebody is thought able to do. */
    WORK_CAPACITY;

    /** True: nobody may be asked for it, nor kept out for it. A definition that does is refused. */
    public boolean excludes() {
        return switch (this) {
            case READINESS, SEVERITY, SYMPTOMS, DIAGNOSIS, SUBSTANCE_USE, WORK_CAPACITY -> true;
            case AGE, RESIDENCE, OWN_WISH, TARGET_GROUP, REFERRAL, CONSENT, OTHER -> false;
        };
    }
}
