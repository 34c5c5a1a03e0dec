package org.rinnalla.plugin.shared.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rinnalla.plugin.shared.CsvLines;
import org.rinnalla.spi.CountryPlugin;
import org.rinnalla.spi.DemoSet;
import org.rinnalla.spi.ImportKind;

/** The committed demo files of a tenant, read back: rows by kind, every cell a text, an absent one empty. */
public final class DemoData {
    private static final Pattern JSON_PAIR = Pattern.compile("\"(\\w+)\":(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^,}\"]+))");

    private final DemoSet set;
    private final Map<ImportKind, List<Map<String, String>>> rows = new EnumMap<>(ImportKind.class);

    private DemoData(CountryPlugin plugin, DemoSet set) {
        this.set = set;
        for (DemoSet.DemoFile file : set.files()) {
            String text = text(plugin, file.resource());
            rows.put(file.kind(), file.resource().endsWith(".ndjson") ? ndjson(text, file.kind()) : csv(text, file.kind()));
        }
    }

    public static Stream<DemoData> all(CountryPlugin plugin) {
        return plugin.demo().stream().map(set -> new DemoData(plugin, set));
    }

    public static DemoData of(CountryPlugin plugin, String tenant) {
        return all(plugin).filter(data -> data.tenant().equals(tenant)).findFirst().orElseThrow();
    }

    public String tenant() {
        return set.key();
    }

    public DemoSet set() {
        return set;
    }

    public List<Map<String, String>> rows(ImportKind kind) {
        return rows.getOrDefault(kind, List.of());
    }

    public Map<String, Map<String, String>> byRef(ImportKind kind) {
        return rows(kind).stream().collect(Collectors.toMap(row -> row.get("ref"), row -> row));
    }

    /** Enrolments that run on a day; by default of every programme. */
    public Stream<Map<String, String>> running(ImportKind kind, LocalDate day) {
        return rows(kind).stream().filter(row -> !LocalDate.parse(row.get("startedOn")).isAfter(day)
                && date(row, "endedOn").map(end -> !end.isBefore(day)).orElse(true));
    }

    public static Optional<LocalDate> date(Map<String, String> row, String column) {
        return Optional.of(row.get(column)).filter(text -> !text.isEmpty()).map(LocalDate::parse);
    }

    private static String text(CountryPlugin plugin, String resource) {
        try (InputStream stream = plugin.getClass().getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("No resource " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, String>> csv(String text, ImportKind kind) {
        List<String> header = List.of(text.lines().findFirst().orElseThrow().split(","));
        if (!header.equals(DemoColumns.of(kind, Set.copyOf(header)))) {
            throw new IllegalStateException("The header of " + kind + " is " + header);
        }
        return CsvLines.parse(text).stream().map(row -> {
            Map<String, String> whole = new LinkedHashMap<>();
            Demo.columns(kind).forEach(column -> whole.put(column, row.getOrDefault(column, "")));
            return whole;
        }).toList();
    }

    private static List<Map<String, String>> ndjson(String text, ImportKind kind) {
        return text.lines().map(line -> {
            Map<String, String> row = new LinkedHashMap<>();
            Demo.columns(kind).forEach(column -> row.put(column, ""));
            Matcher pair = JSON_PAIR.matcher(line);
            while (pair.find()) {
                row.put(pair.group(1), Optional.ofNullable(pair.group(2)).orElseGet(() -> pair.group(3)));
            }
            if (row.size() != Demo.columns(kind).size()) {
                throw new IllegalStateException("Unknown property: " + line);
            }
            return row;
        }).toList();
    }
}
