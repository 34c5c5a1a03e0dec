package org.rinnalla.core.model;

import java.util.List;

/** What is kept of a participant's way: profile, goals, plans, benefits, self-ratings. Numbers 40 to 49. */
public final class CareerNouns {
    private CareerNouns() {}

    static List<Noun> all() {
        return List.of();
    }
}
