package org.rinnalla.core.write.command;

import java.util.List;

/** What is done about employers and placements: vacancies, applications, adaptations, follow-along. */
public final class WorkKinds {
    private WorkKinds() {}

    static List<CommandKind> all() {
        return List.of();
    }
}
