package org.rinnalla.plugin.shared.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A row by column name; a column that is not set is absent. */
public final class Row {
    private final Map<String, Object> values = new LinkedHashMap<>();

    /**
     * Sets a column.
     *
     * @param value a text, number, boolean, date or enum constant, or an {@link Optional} of one
     */
    public Row set(String column, Object value) {
        switch (value) {
            case Optional<?> optional -> optional.ifPresent(present -> values.put(column, present));
            default -> values.put(column, value);
        }
        return this;
    }

    /** A column that was set. */
    public Object value(String column) {
        Object value = values.get(column);
        if (value == null) {
            throw new IllegalStateException("The row has no " + column);
        }
        return value;
    }

    public Map<String, Object> values() {
        return values;
    }
}
