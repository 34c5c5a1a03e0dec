package org.rinnalla.core.model;

import java.util.List;

/** What is kept of quality: fidelity reviews and surveys. Numbers 70 to 79. */
public final class QualityNouns {
    private QualityNouns() {}

    static List<Noun> all() {
        return List.of();
    }
}
