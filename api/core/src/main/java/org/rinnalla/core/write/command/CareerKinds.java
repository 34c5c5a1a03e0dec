package org.rinnalla.core.write.command;

import java.util.List;

/** What is done about a participant's way: profile, goals, plans, benefits, self-ratings. */
public final class CareerKinds {
    private CareerKinds() {}

    static List<CommandKind> all() {
        return List.of();
    }
}
