package org.rinnalla.graphql;

import java.time.LocalDate;

/** Short for a date in test data. */
final class Day {
    private Day() {}

    static LocalDate of(String text) {
        return LocalDate.parse(text);
    }
}
