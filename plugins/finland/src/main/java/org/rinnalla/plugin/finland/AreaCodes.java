package org.rinnalla.plugin.finland;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rinnalla.spi.CodeEntry;
import org.rinnalla.spi.CodeTable;

/**
 * Wellbeing services counties (with Helsinki, which organises itself, and Åland) and municipalities. These are not the regions (maakunta):
 * North Karelia is county 14 and region 12.
 */
final class AreaCodes {
    private static final String SOURCE = "Statistics Finland, municipality key 2026, read from rOpenGov/geofi"
            + " data/municipality_key_2026.rda, file of 2026-03-02 (CC BY 4.0, not re-read)";
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);

    private AreaCodes() {}

    /** The wellbeing services county of a municipality; of a code that nobody knows the code itself. */
    static String county(String municipality) {
        return Counties.BY_MUNICIPALITY.getOrDefault(municipality, municipality);
    }

    private static final class Counties {
        static final Map<String, String> BY_MUNICIPALITY = lines("fi-municipalities.csv")
                .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[3]));
    }

    static List<CodeTable> tables() {
        List<CodeEntry> counties = lines("fi-wellbeing-counties.csv")
                .map(cells -> entry(cells[0], Optional.empty(), Map.of("fi", cells[1], "sv-FI", cells[2], "en", cells[3]))).toList();
        List<CodeEntry> municipalities = lines("fi-municipalities.csv")
                .map(cells -> entry(cells[0], Optional.of(cells[3]), Map.of("fi", cells[1], "sv-FI", cells[2]))).toList();
        return List.of(new CodeTable("FI_WELLBEING_COUNTY", SOURCE, AS_OF, counties),
                new CodeTable("FI_MUNICIPALITY", SOURCE, AS_OF, municipalities));
    }

    private static CodeEntry entry(String code, Optional<String> parent, Map<String, String> labels) {
        return new CodeEntry(code, parent, Optional.empty(), Optional.empty(), labels);
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
