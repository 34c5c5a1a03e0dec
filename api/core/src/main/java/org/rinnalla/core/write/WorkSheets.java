package org.rinnalla.core.write;

import java.util.Map;
import java.util.function.Supplier;
import org.rinnalla.core.write.command.CommandKind;

/** Rules about employers and placements: vacancies, applications, adaptations, follow-along. */
final class WorkSheets {
    private WorkSheets() {}

    static Map<CommandKind, Supplier<SheetRule>> rules() {
        return Map.of();
    }
}
