package org.rinnalla.core.access;

/** Who sees and does what about a participant's way: profile, goals, plans, benefits, self-ratings. */
final class CareerRules {
    private CareerRules() {}

    static void reads(Policy.Builder policy) {}

    static void writes(WritePolicy.Builder policy) {}
}
