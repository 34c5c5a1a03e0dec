package org.rinnalla.rest.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
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

/** Rows of a CSV file (RFC 4180) in UTF-8 with a header; commas or semicolons, told from the header. */
final class CsvRows implements RowReader {
    private static final int LONGEST_ROW = 64 * 1024;
    private static final int LONGEST_CELL = 4000;

    private final List<String> columns;
    private final Iterator<CsvRecord> records;
    private final boolean blank;
    private long last;

    CsvRows(InputStream in) {
        BufferedReader text = new BufferedReader(new Utf8Stream(in), 1 << 15);
        char delimiter = delimiter(text);
        records = CsvReader.builder().fieldSeparator(delimiter).skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_ROW).ofCsvRecord(text).iterator();
        Optional<CsvRecord> head = record();
        blank = head.isEmpty();
        columns = head.map(record -> record.getFields().stream().map(String::strip).toList()).orElse(List.of());
    }

    @Override
    public Form form() {
        return Form.CELLS;
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public Optional<SourceRow> next() {
        return blank ? Optional.empty() : record().map(this::row);
    }

    private SourceRow row(CsvRecord record) {
        long line = record.getStartingLineNumber();
        if (record.getFieldCount() != columns.size()) {
            return SourceRow.unreadable(new FileFault(line, "", "WRONG_CELL_COUNT", "import.cells",
                    Map.of("cells", record.getFieldCount(), "columns", columns.size())));
        }
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String cell = record.getField(i);
            if (cell.length() > LONGEST_CELL) {
                return SourceRow
                        .unreadable(new FileFault(line, columns.get(i), "TOO_LONG", "import.cell.long", Map.of("limit", LONGEST_CELL)));
            }
            cells.put(columns.get(i), Formula.restored(cell));
        }
        return new SourceRow(line, cells, List.of());
    }

    private Optional<CsvRecord> record() {
        try {
            Optional<CsvRecord> record = records.hasNext() ? Optional.of(records.next()) : Optional.empty();
            record.ifPresent(found -> last = found.getStartingLineNumber());
            return record;
        } catch (CsvParseException e) {
            throw new FileRefused(new FileFault(last + 1, "", "UNREADABLE_CSV", "import.csv.broken",
                    Map.of("line", last + 1, "limit", LONGEST_ROW)));
        } catch (UncheckedIOException e) {
            throw unreadable();
        }
    }

    /** The one of comma and semicolon that stands more often in the first line. */
    private static char delimiter(BufferedReader text) {
        try {
            text.mark(LONGEST_ROW);
            int commas = 0;
            int semicolons = 0;
            int c = text.read();
            for (int i = 1; c >= 0 && i < LONGEST_ROW - 1 && c != '\n' && c != '\r'; i++) {
                commas += c == ',' ? 1 : 0;
                semicolons += c == ';' ? 1 : 0;
                c = text.read();
            }
            text.reset();
            return semicolons > commas ? ';' : ',';
        } catch (IOException e) {
            throw unreadable();
        }
    }

    static FileRefused unreadable() {
        return new FileRefused(new FileFault(1, "", "UNREADABLE", "import.unreadable", Map.of()));
    }
}
