package org.rinnalla.core.model;

import java.util.List;

/** What is kept of before an enrolment: signals, outreach, referrals, waiting. Numbers 30 to 39. */
public final class IntakeNouns {
    private IntakeNouns() {}

    static List<Noun> all() {
        return List.of();
    }
}
