package org.rinnalla.plugin.finland;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.rinnalla.spi.CodeEntry;
import org.rinnalla.spi.CodeTable;

/** What the act on client data (703/2023) asks of whoever holds them. What was not looked up stays in the file and is shown to nobody. */
final class ClientDataDuties {
    private ClientDataDuties() {}

    static CodeTable table() {
        return new CodeTable("FI_CLIENT_DATA_DUTY",
                "Act 703/2023 (finlex.fi 2023/20230703) and pirha.fi on log entries, as each row of fi-client-data-duties.csv says; its first"
                        + " day in force is general knowledge and not told here",
                LocalDate.of(2026, 11, 22),
                CodeFile.read("fi-client-data-duties.csv").stream().filter(row -> row.text("mark").equals("U")).map(ClientDataDuties::entry)
                        .toList());
    }

    private static CodeEntry entry(CodeFile.Row row) {
        return new CodeEntry(row.text("code"), Optional.empty(), Optional.empty(), Optional.empty(),
                Map.of("fi", row.text("fi"), "sv-FI", row.text("sv_fi"), "en", row.text("en")));
    }
}
