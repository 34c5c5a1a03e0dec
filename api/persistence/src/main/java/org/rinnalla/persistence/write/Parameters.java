package org.rinnalla.persistence.write;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Values of columns as parameters. */
final class Parameters {
    private Parameters() {}

    static void bind(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
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
}
