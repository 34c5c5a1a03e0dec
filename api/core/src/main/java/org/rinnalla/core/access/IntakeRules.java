package org.rinnalla.core.access;

/** Who sees and does what about before an enrolment: signals, outreach, referrals, waiting. */
final class IntakeRules {
    private IntakeRules() {}

    static void reads(Policy.Builder policy) {}

    static void writes(WritePolicy.Builder policy) {}
}
