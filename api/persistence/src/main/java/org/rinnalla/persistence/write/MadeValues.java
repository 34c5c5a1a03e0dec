package org.rinnalla.persistence.write;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.write.store.MadeRow;
import org.rinnalla.persistence.read.Columns;

/** A new row by the model's names. It tells only what the database gives back as it was given: no decimals, which it rounds. */
record MadeValues(Insert row) implements MadeRow {
    @Override
    public boolean tells(Attribute attribute) {
        int place = place(attribute);
        if (place < 0) {
            return false;
        }
        Object value = row.values().get(place);
        return switch (attribute.type()) {
            case ID -> value == null || value instanceof Long;
            case TEXT, CODE, ENUM -> value == null || value instanceof String;
            case DATE -> value == null || value instanceof LocalDate;
            case INSTANT -> value == null || value instanceof LocalDateTime;
            case INTEGER -> value == null || value instanceof Integer;
            case BOOLEAN -> value == null || value instanceof Boolean;
            case DECIMAL, ENUM_SET, STATEMENTS, NATIONAL_ID -> false;
        };
    }

    @Override
    public @Nullable Object value(Attribute attribute) {
        Object value = row.values().get(place(attribute));
        return value instanceof LocalDateTime time ? time.toInstant(ZoneOffset.UTC) : value;
    }

    private int place(Attribute attribute) {
        return row.into().columns().indexOf(Columns.column(attribute.name()));
    }

    /** Personal data. */
    @Override
    public String toString() {
        return row.toString();
    }
}
