package org.rinnalla.core.imports;

import java.util.List;
import java.util.Optional;

import org.rinnalla.core.write.command.Form;

/** Reads a file row by row. Each method may throw {@link FileRefused}. */
public interface RowReader {
    /** How values come: all as text, or typed. */
    Form form();

    /** The columns that the file names at its head; empty where each row names its own. */
    List<String> columns();

    /** The next row; empty at the end. */
    Optional<SourceRow> next();
}
