package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/**
 * A code list as plugin data.
 *
 * @param id upper-case words with the country first, such as {@code SE_MUNICIPALITY}
 * @param source where it was taken from, for people
 * @param asOf the day for which it is true
 * @param entries in the order in which to show them
 */
public record CodeTable(String id, String source, LocalDate asOf, List<CodeEntry> entries) {
    public CodeTable {
        requireNonNull(id, "id is null");
        requireNonNull(source, "source is null");
        requireNonNull(asOf, "asOf is null");
        if (!id.matches("[A-Z]{2}(_[A-Z0-9]+){1,6}")) {
            throw new IllegalArgumentException(
                    "A code table id is the country and upper-case words, such as SE_MUNICIPALITY; got '" + id + "'");
        }
        entries = List.copyOf(entries);
    }
}
