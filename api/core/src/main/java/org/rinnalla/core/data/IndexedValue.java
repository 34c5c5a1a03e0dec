package org.rinnalla.core.data;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A value by which lists are filtered, as it stands beside the table; one of the two is null.
 *
 * @param field its field
 * @param text of texts, codes, days (ISO 8601), yes and no
 * @param number of numbers
 */
public record IndexedValue(String field, @Nullable String text, @Nullable BigDecimal number) {
    /** The value of a condition or a row, in the form in which it is compared. */
    public static Object comparable(Object value) {
        return switch (value) {
            case BigDecimal number -> number;
            case Number number -> new BigDecimal(number.toString());
            case Object other -> other.toString();
        };
    }

    static IndexedValue of(String field, Object value) {
        return comparable(value) instanceof BigDecimal number
                ? new IndexedValue(field, null, number)
                : new IndexedValue(field, value.toString(), null);
    }

    /** Personal data. */
    @Override
    public String toString() {
        return "IndexedValue[" + field + "]";
    }
}
