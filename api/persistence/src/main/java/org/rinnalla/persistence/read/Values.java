package org.rinnalla.persistence.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.ValueType;
import org.rinnalla.core.read.SealedId;

/** How columns become the model's values. */
final class Values {
    private Values() {}

    /** The value at a column; {@link ValueType#NATIONAL_ID} takes two, mask and cipher. */
    static @Nullable Object read(ResultSet row, int column, ValueType type) throws SQLException {
        return switch (type) {
            case ID -> {
                long value = row.getLong(column);
                yield row.wasNull() ? null : (Object) value;
            }
            case TEXT, CODE, ENUM -> row.getString(column);
            case DATE -> date(row.getString(column));
            case INSTANT -> {
                LocalDateTime value = row.getObject(column, LocalDateTime.class);
                yield value == null ? null : value.toInstant(ZoneOffset.UTC);
            }
            case INTEGER -> {
                int value = row.getInt(column);
                yield row.wasNull() ? null : (Object) value;
            }
            case DECIMAL -> row.getBigDecimal(column);
            case BOOLEAN -> {
                boolean value = row.getBoolean(column);
                yield row.wasNull() ? null : (Object) value;
            }
            case ENUM_SET -> words(row.getString(column));
            case STATEMENTS -> statements(row.getString(column));
            case NATIONAL_ID -> {
                String masked = row.getString(column);
                byte[] cipher = row.getBytes(column + 1);
                yield masked == null || cipher == null ? null : new SealedId(masked, cipher);
            }
        };
    }

    /** {@code 2026-01-31}. The driver's way to a date asks every kind of value that it knows whether it is meant. */
    private static @Nullable LocalDate date(@Nullable String text) {
        if (text == null || text.length() != 10) {
            return text == null ? null : LocalDate.parse(text);
        }
        return LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static List<String> words(@Nullable String text) {
        return text == null || text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    private static Map<String, Boolean> statements(@Nullable String text) {
        Map<String, Boolean> statements = new LinkedHashMap<>();
        for (String word : words(text)) {
            int sign = word.lastIndexOf('=');
            statements.put(word.substring(0, sign), Boolean.valueOf(word.substring(sign + 1)));
        }
        return statements;
    }
}
