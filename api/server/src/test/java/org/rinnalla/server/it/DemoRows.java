package org.rinnalla.server.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.rinnalla.spi.ImportKind;

/** A demo tenant's files as they lie in the distribution's plugins: rows by kind, every cell a text. */
final class DemoRows {
    private static final Path PLUGINS = Path.of("target/rinnalla/plugins");
    private final String tenant;

    DemoRows(String tenant) {
        this.tenant = tenant;
    }

    /** A row of a file. */
    record Row(Map<String, String> cells) {
        /** A cell; empty when the file does not have it. */
        String text(String column) {
            return cells.getOrDefault(column, "");
        }

        boolean has(String column) {
            return !text(column).isEmpty();
        }

        Optional<LocalDate> date(String column) {
            return Optional.of(text(column)).filter(text -> !text.isEmpty()).map(LocalDate::parse);
        }

        LocalDate day(String column) {
            return LocalDate.parse(text(column));
        }
    }

    List<Row> of(ImportKind kind) {
        List<String> lines = lines("META-INF/rinnalla/demo/" + tenant + "/" + kind.name().toLowerCase(Locale.ROOT) + ".csv");
        List<Row> rows = new ArrayList<>();
        List<String> head = lines.isEmpty() ? List.of() : cells(lines.getFirst());
        for (String line : lines.stream().skip(1).toList()) {
            List<String> cells = cells(line);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < head.size(); i++) {
                row.put(head.get(i), cells.get(i));
            }
            rows.add(new Row(row));
        }
        return rows;
    }

    private static List<String> lines(String entry) {
        try (Stream<Path> jars = Files.list(PLUGINS)) {
            for (Path path : jars.filter(each -> each.toString().endsWith(".jar")).toList()) {
                try (JarFile jar = new JarFile(path.toFile())) {
                    if (jar.getEntry(entry) != null) {
                        return new String(jar.getInputStream(jar.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8).lines().toList();
                    }
                }
            }
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No cell of a demo file holds a line break. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char each : line.toCharArray()) {
            if (each == '"') {
                quoted = !quoted;
            } else if (each == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(each);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
