package org.rinnalla.rest.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.rinnalla.core.imports.FileFault;
import org.rinnalla.core.imports.FileRefused;
import org.rinnalla.core.imports.RowReader;
import org.rinnalla.core.imports.SourceRow;
import org.rinnalla.core.write.command.Form;
import org.rinnalla.rest.http.Fault;
import org.rinnalla.rest.http.Refusal;
import org.rinnalla.rest.json.JsonText;

/** Rows of a file with one JSON object a line, in UTF-8. */
final class NdjsonRows implements RowReader {
    private static final int LONGEST_LINE = 64 * 1024;

    private final BufferedReader text;
    private long line;

    NdjsonRows(InputStream in) {
        this.text = new BufferedReader(new Utf8Stream(in), 1 << 15);
    }

    @Override
    public Form form() {
        return Form.ROWS;
    }

    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public Optional<SourceRow> next() {
        for (Optional<String> next = line(); next.isPresent(); next = line()) {
            if (!next.get().isBlank()) {
                return Optional.of(row(next.get()));
            }
        }
        return Optional.empty();
    }

    private SourceRow row(String json) {
        try {
            if (!(JsonText.parse(json) instanceof Map<?, ?> properties)) {
                return SourceRow.unreadable(new FileFault(line, "", "NO_OBJECT", "import.json.object", Map.of()));
            }
            Map<String, @Nullable Object> cells = new LinkedHashMap<>();
            properties.forEach((name, value) -> cells.put(String.valueOf(name), value));
            return new SourceRow(line, cells, List.of());
        } catch (Refusal refusal) {
            List<FileFault> faults = refusal.faults().stream().map(this::fault).toList();
            return faults.isEmpty()
                    ? SourceRow.unreadable(new FileFault(line, "", "UNREADABLE_JSON", refusal.key(), refusal.arguments()))
                    : new SourceRow(line, Map.of(), faults);
        }
    }

    private FileFault fault(Fault fault) {
        return new FileFault(line, fault.pointer().replaceFirst("^/", ""), fault.code(), fault.key(), fault.arguments());
    }

    private Optional<String> line() {
        try {
            StringBuilder read = new StringBuilder();
            int c = text.read();
            if (c < 0) {
                return Optional.empty();
            }
            line++;
            while (c >= 0 && c != '\n') {
                read.append((char) c);
                if (read.length() > LONGEST_LINE) {
                    throw new FileRefused(new FileFault(line, "", "LINE_TOO_LONG", "import.line.long", Map.of("limit", LONGEST_LINE)));
                }
                c = text.read();
            }
            return Optional.of(read.toString());
        } catch (IOException e) {
            throw CsvRows.unreadable();
        }
    }
}
