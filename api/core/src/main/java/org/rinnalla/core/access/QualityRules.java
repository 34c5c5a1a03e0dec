package org.rinnalla.core.access;

/** Who sees and does what about quality: fidelity reviews and surveys. */
final class QualityRules {
    private QualityRules() {}

    static void reads(Policy.Builder policy) {}

    static void writes(WritePolicy.Builder policy) {}
}
