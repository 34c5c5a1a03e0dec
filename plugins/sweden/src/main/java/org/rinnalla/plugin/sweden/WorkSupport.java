package org.rinnalla.plugin.sweden;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.rinnalla.spi.CodeEntry;
import org.rinnalla.spi.CodeTable;

/** Wage subsidies and other support of placements; each line of the file says where it is from and how sure it is. */
final class WorkSupport {
    static final String TABLE = "SE_WORK_SUPPORT";
    private static final String FILE = "/META-INF/rinnalla/codes/se-work-support.csv";
    private static final String SOURCE = "Bakgrund of an evaluation of wage subsidies, 2021 (5dok.org); kunskapsguiden.se; konj.se. Dates and names marked GK in the file were not looked up.";
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

    private WorkSupport() {}

    static CodeTable table() {
        try (InputStream stream = WorkSupport.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("The plugin's JAR lacks " + FILE);
            }
            return new CodeTable(TABLE, SOURCE, AS_OF,
                    new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(line -> entry(line.split(",", -1)))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
    }

    private static CodeEntry entry(String[] cells) {
        return new CodeEntry(cells[0], Optional.of(cells[1]), day(cells[2]), day(cells[3]),
                Map.of("sv", cells[4], "fi", cells[5], "en", cells[6]));
    }

    private static Optional<LocalDate> day(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cell));
    }
}
