package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.rinnalla.core.write.command.SheetCommand;

/** Checks that many sheets share. */
final class SheetChecks {
    private SheetChecks() {}

    /** What has happened has not happened tomorrow. */
    static void notAhead(Desk desk, Draft<SheetCommand> draft, Sheet sheet, String attribute) {
        if (sheet.date(attribute).filter(day -> day.isAfter(desk.today())).isPresent()) {
            draft.wrong("OUT_OF_RANGE", attribute, "error.write.in-future");
        }
    }

    /** The later day is not before the earlier one. */
    static void ordered(Draft<SheetCommand> draft, Sheet sheet, String first, String last) {
        Optional<LocalDate> from = sheet.date(first);
        Optional<LocalDate> to = sheet.date(last);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            draft.wrong("OUT_OF_RANGE", last, "error.write.before-start", Map.of("start", from.get()));
        }
    }
}
