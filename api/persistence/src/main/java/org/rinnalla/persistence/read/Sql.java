package org.rinnalla.persistence.read;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A statement in the making: text and, apart from it, the values. Values never become text. */
final class Sql {
    private final StringBuilder text = new StringBuilder(512);
    private final List<Object> values = new ArrayList<>();

    Sql add(String part) {
        text.append(part);
        return this;
    }

    Sql value(Object value) {
        text.append('?');
        values.add(value);
        return this;
    }

    /** {@code (?,?,?,?)}, filled up to a power of two by repeating the last, so that few texts are prepared. */
    Sql list(Collection<?> each) {
        int size = 1;
        while (size < each.size()) {
            size *= 2;
        }
        Object last = "";
        text.append('(');
        int count = 0;
        for (Object value : each) {
            text.append(count++ == 0 ? "?" : ",?");
            values.add(value);
            last = value;
        }
        for (; count < size; count++) {
            text.append(",?");
            values.add(last);
        }
        text.append(')');
        return this;
    }

    Sql append(Sql other) {
        text.append(other.text);
        values.addAll(other.values);
        return this;
    }

    String text() {
        return text.toString();
    }

    void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            switch (values.get(i)) {
                case Long number -> statement.setLong(i + 1, number);
                case Integer number -> statement.setInt(i + 1, number);
                case String string -> statement.setString(i + 1, string);
                case Boolean bool -> statement.setBoolean(i + 1, bool);
                case LocalDate date -> statement.setObject(i + 1, date);
                case Instant instant -> statement.setObject(i + 1, LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
                case BigDecimal decimal -> statement.setBigDecimal(i + 1, decimal);
                case Object other -> throw new IllegalArgumentException("No column holds a " + other.getClass().getSimpleName());
            }
        }
    }
}
