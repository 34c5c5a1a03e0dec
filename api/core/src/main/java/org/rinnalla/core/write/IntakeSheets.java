package org.rinnalla.core.write;

import java.util.Map;
import java.util.function.Supplier;
import org.rinnalla.core.write.command.CommandKind;

/** Rules about before an enrolment: signals, outreach, referrals, waiting. */
final class IntakeSheets {
    private IntakeSheets() {}

    static Map<CommandKind, Supplier<SheetRule>> rules() {
        return Map.of();
    }
}
