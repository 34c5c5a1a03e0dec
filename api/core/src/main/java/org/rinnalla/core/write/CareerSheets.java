package org.rinnalla.core.write;

import java.util.Map;
import java.util.function.Supplier;
import org.rinnalla.core.write.command.CommandKind;

/** Rules about a participant's way: profile, goals, plans, benefits, self-ratings. */
final class CareerSheets {
    private CareerSheets() {}

    static Map<CommandKind, Supplier<SheetRule>> rules() {
        return Map.of();
    }
}
