package org.rinnalla.rest.files;

import java.io.InputStream;
import java.util.Optional;

import org.rinnalla.core.imports.RowReader;

/** Readers of files of rows, by their media type. */
public final class RowReaders {
    public static final String CSV = "text/csv";
    public static final String NDJSON = "application/x-ndjson";

    private RowReaders() {}

    /** A reader for CSV. Reads the header at once, and may refuse it. */
    public static RowReader csv(InputStream in) {
        return new CsvRows(in);
    }

    /** A reader for one JSON object a line. */
    public static RowReader ndjson(InputStream in) {
        return new NdjsonRows(in);
    }

    /** A reader for a file by its name's ending, {@code .csv} or {@code .ndjson}. */
    public static Optional<RowReader> of(String name, InputStream in) {
        if (name.endsWith(".csv")) {
            return Optional.of(csv(in));
        }
        return name.endsWith(".ndjson") ? Optional.of(ndjson(in)) : Optional.empty();
    }
}
