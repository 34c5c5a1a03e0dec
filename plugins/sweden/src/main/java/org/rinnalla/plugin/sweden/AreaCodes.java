package org.rinnalla.plugin.sweden;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rinnalla.spi.CodeEntry;
import org.rinnalla.spi.CodeTable;

/** Counties and municipalities. The first two digits of a municipality are its county. */
final class AreaCodes {
    private static final String SOURCE = "Statistics Sweden (SCB), read from MagnumOpuses/JobScanning (MIT), 2020-05-04; the same 290 codes"
            + " stand in an SCB query list of 2024-09-02. A later change is not known of.";
    private static final LocalDate AS_OF = LocalDate.of(2024, 9, 2);

    private AreaCodes() {}

    static List<CodeTable> tables() {
        List<CodeEntry> counties = lines("se-counties.csv").map(cells -> entry(cells[0], Optional.empty(), cells[1])).toList();
        List<CodeEntry> municipalities = lines("se-municipalities.csv").map(cells -> entry(cells[0], Optional.of(cells[2]), cells[1]))
                .toList();
        return List.of(new CodeTable("SE_COUNTY", SOURCE, AS_OF, counties),
                new CodeTable("SE_MUNICIPALITY", SOURCE, AS_OF, municipalities));
    }

    private static CodeEntry entry(String code, Optional<String> parent, String name) {
        return new CodeEntry(code, parent, Optional.empty(), Optional.empty(), Map.of("sv", name));
    }

    /** Our own files hold no quotes and no commas in names (a test sees to it), so a split will do. */
    private static Stream<String[]> lines(String file) {
        String resource = "/META-INF/rinnalla/codes/" + file;
        try (InputStream stream = AreaCodes.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The plugin's JAR lacks " + resource);
            }
            List<String> lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
            return lines.stream().map(line -> line.split(",", -1));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }
}
