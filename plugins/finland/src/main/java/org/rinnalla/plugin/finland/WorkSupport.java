package org.rinnalla.plugin.finland;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.rinnalla.spi.CodeEntry;
import org.rinnalla.spi.CodeTable;

/** Wage subsidies and other support of placements; each line of the file says where it is from and how sure it is. */
final class WorkSupport {
    static final String TABLE = "FI_WORK_SUPPORT";
    private static final String SOURCE = "Common knowledge of the public employment services; nothing in the file was looked up (mark GK).";
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

    private WorkSupport() {}

    static CodeTable table() {
        return new CodeTable(TABLE, SOURCE, AS_OF, CodeFile.read("fi-work-support.csv").stream().map(WorkSupport::entry).toList());
    }

    private static CodeEntry entry(CodeFile.Row row) {
        return new CodeEntry(row.text("code"), Optional.of(row.text("kind")), row.day("valid_from"), row.day("valid_to"),
                Map.of("fi", row.text("fi"), "sv-FI", row.text("sv_fi"), "en", row.text("en")));
    }
}
