package org.rinnalla.persistence.read;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.Noun;

/** How the model's names and values become tables, columns and parameters. */
public final class Columns {
    private Columns() {}

    public static String table(Noun noun) {
        return Names.table(noun.name());
    }

    public static String column(String attribute) {
        return Names.column(attribute);
    }

    /** Binds a value as it is in the model. */
    public static void bind(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        bindColumn(statement, place, value(value));
    }

    /** Binds a value as a column holds it. */
    public static void bindColumn(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(place, Types.NULL);
            case Long number -> statement.setLong(place, number);
            case Integer number -> statement.setInt(place, number);
            case String text -> statement.setString(place, text);
            case Boolean bool -> statement.setBoolean(place, bool);
            case LocalDate date -> statement.setObject(place, date);
            case LocalDateTime time -> statement.setObject(place, time);
            case BigDecimal decimal -> statement.setBigDecimal(place, decimal);
            case byte[] bytes -> statement.setBytes(place, bytes);
            default -> throw new IllegalArgumentException("No column holds a " + value.getClass().getSimpleName());
        }
    }

    /** A value of the model as a column holds it. */
    public static @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Long _,Integer _,String _,Boolean _,BigDecimal _,LocalDate _ -> value;
            case Instant instant -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
            case List<?> constants -> constants.stream().map(String::valueOf).sorted().collect(Collectors.joining(" "));
            case Map<?, ?> statements -> statements(statements);
            case Enum<?> constant -> constant.name();
            default -> throw new IllegalArgumentException("No column holds a " + value.getClass().getSimpleName());
        };
    }

    private static String statements(Map<?, ?> statements) {
        Map<String, Object> sorted = new TreeMap<>();
        statements.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        return sorted.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).collect(Collectors.joining(" "));
    }
}
