package org.rinnalla.plugin.finland;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rinnalla.spi.CodeEntry;
import org.rinnalla.spi.CodeTable;

/**
 * Wellbeing services counties (with Helsinki, which organises itself, and Åland), municipalities with the status of their languages, and
 * employment areas. The counties are not the regions (maakunta): North Karelia is county 14 and region 12.
 */
final class AreaCodes {
    private static final String SOURCE = "Statistics Finland, municipality key 2026, read from rOpenGov/geofi"
            + " data/municipality_key_2026.rda, file of 2026-03-02 (CC BY 4.0, not re-read)";
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
    private static final String MUNICIPALITIES = "fi-municipalities.csv";

    private AreaCodes() {}

    /** The wellbeing services county of a municipality; of a code that nobody knows the code itself. */
    static String county(String municipality) {
        return Counties.BY_MUNICIPALITY.getOrDefault(municipality, municipality);
    }

    private static final class Counties {
        static final Map<String, String> BY_MUNICIPALITY = CodeFile.read(MUNICIPALITIES).stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.text("code"), row -> row.text("wellbeing_county_code")));
    }

    static List<CodeTable> tables() {
        List<CodeFile.Row> municipalities = CodeFile.read(MUNICIPALITIES);
        Map<String, Map<String, String>> statuses = CodeFile.read("fi-language-status.csv").stream()
                .collect(Collectors.toMap(row -> row.text("code"), AreaCodes::three));
        return List.of(
                table("FI_WELLBEING_COUNTY", CodeFile.read("fi-wellbeing-counties.csv").stream().map(row -> entry(row.text("code"),
                        Optional.empty(),
                        Map.of("fi", row.text("full_name_fi"), "sv-FI", row.text("full_name_sv"), "en", row.text("full_name_en"))))
                        .toList()),
                table("FI_MUNICIPALITY", municipalities.stream()
                        .map(row -> entry(row.text("code"), Optional.of(row.text("wellbeing_county_code")), two(row))).toList()),
                table("FI_LANGUAGE_STATUS", CodeFile.read("fi-language-status.csv").stream()
                        .map(row -> entry(row.text("code"), Optional.empty(), three(row))).toList()),
                table("FI_MUNICIPALITY_LANGUAGE", municipalities.stream().map(row -> entry(row.text("code"),
                        Optional.of(row.text("language_status")), statuses.getOrDefault(row.text("language_status"), Map.of()))).toList()),
                table("FI_EMPLOYMENT_AREA", CodeFile.read("fi-employment-areas.csv").stream().map(row -> entry(row.text("code"),
                        Optional.empty(), Map.of("fi", row.text("name_fi"), "sv-FI", row.text("name_sv"), "en", row.text("name_en"))))
                        .toList()),
                table("FI_MUNICIPALITY_EMPLOYMENT_AREA", municipalities.stream()
                        .map(row -> entry(row.text("code"), Optional.of(row.text("employment_area_code")), two(row))).toList()));
    }

    private static CodeTable table(String id, List<CodeEntry> entries) {
        return new CodeTable(id, SOURCE, AS_OF, entries);
    }

    private static CodeEntry entry(String code, Optional<String> parent, Map<String, String> labels) {
        return new CodeEntry(code, parent, Optional.empty(), Optional.empty(), labels);
    }

    private static Map<String, String> two(CodeFile.Row row) {
        return Map.of("fi", row.text("name_fi"), "sv-FI", row.text("name_sv"));
    }

    private static Map<String, String> three(CodeFile.Row row) {
        return Map.of("fi", row.text("fi"), "sv-FI", row.text("sv_fi"), "en", row.text("en"));
    }
}
