package org.rinnalla.core.model;

import java.util.List;

/** What is kept of employers and placements: vacancies, applications, adaptations, follow-along. Numbers 50 to 59. */
public final class WorkNouns {
    private WorkNouns() {}

    static List<Noun> all() {
        return List.of();
    }
}
