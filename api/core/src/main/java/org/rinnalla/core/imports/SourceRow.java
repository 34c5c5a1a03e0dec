package org.rinnalla.core.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A row as it stands in the file.
 *
 * @param line where it begins, from 1
 * @param cells values by column
 * @param faults what was wrong with reading it; then the cells are not looked at
 */
public record SourceRow(long line, Map<String, @Nullable Object> cells, List<FileFault> faults) {
    public SourceRow {
        cells = new HashMap<>(cells);
        faults = List.copyOf(faults);
    }

    public static SourceRow unreadable(FileFault fault) {
        return new SourceRow(fault.line(), Map.of(), List.of(fault));
    }

    /** Personal data. */
    @Override
    public String toString() {
        return "SourceRow[" + line + "]";
    }
}
