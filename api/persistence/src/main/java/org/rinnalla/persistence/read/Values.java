package org.rinnalla.persistence.read;

import java.sql.ResultSet;
import java.sql.SQLException;
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
            case DATE -> row.getObject(column, java.time.LocalDate.class);
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
