package org.rinnalla.core.write;

import java.util.Map;
import java.util.function.Supplier;
import org.rinnalla.core.write.command.CommandKind;

/** Rules about quality: fidelity reviews and surveys. */
final class QualitySheets {
    private QualitySheets() {}

    static Map<CommandKind, Supplier<SheetRule>> rules() {
        return Map.of();
    }
}
