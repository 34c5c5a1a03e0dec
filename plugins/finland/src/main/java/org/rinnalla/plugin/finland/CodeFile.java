package org.rinnalla.plugin.finland;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The plugin's own tables as rows by column. They hold no quotes and no commas in cells (a test sees to it), so a split will do. */
final class CodeFile {
    private CodeFile() {}

    /** A row, by the names of its columns. */
    record Row(Map<String, String> cells) {
        String text(String column) {
            return Optional.ofNullable(cells.get(column)).orElseThrow(() -> new IllegalStateException("No column " + column));
        }

        Optional<LocalDate> day(String column) {
            return Optional.of(text(column)).filter(cell -> !cell.isEmpty()).map(LocalDate::parse);
        }
    }

    static List<Row> read(String file) {
        String resource = "/META-INF/rinnalla/codes/" + file;
        try (InputStream stream = CodeFile.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The plugin's JAR lacks " + resource);
            }
            List<String[]> lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.split(",", -1))
                    .toList();
            return lines.stream().skip(1).map(cells -> row(lines.getFirst(), cells)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }

    private static Row row(String[] head, String[] cells) {
        if (head.length != cells.length) {
            throw new IllegalStateException("Expected " + head.length + " cells: " + Arrays.toString(cells));
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < head.length; i++) {
            row.put(head[i], cells[i]);
        }
        return new Row(row);
    }
}
