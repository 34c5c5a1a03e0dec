package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

/**
 * A parameter of a report.
 *
 * @param name camelCase, such as {@code from}
 * @param kind how its text is read
 * @param required false: it may be left out
 * @param label its name for people
 */
public record ReportParameter(String name, Kind kind, boolean required, TextKey label) {
    public ReportParameter {
        requireNonNull(name, "name is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(label, "label is null");
    }

    /** How a parameter's text is read. */
    public enum Kind {
        /** ISO 8601 date. */
        DATE,
        /** Whole number. */
        INTEGER,
        /** Text of at most 200 characters. */
        TEXT,
        /** {@code true} or {@code false}. */
        BOOLEAN
    }
}
