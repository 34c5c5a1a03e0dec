package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/** What a {@link DataField} holds. Clients, files and migrations see the same values. */
@Experimental
public sealed interface DataType {
    /**
     * One line of text, a {@link String}.
     *
     * @param maximumLength in characters, 1–1,000; 1–190 where the field has an index
     */
    record Text(int maximumLength) implements DataType {
        public Text {
            if (maximumLength < 1 || maximumLength > 1000) {
                throw new IllegalArgumentException("A text has 1–1000 characters at most; got " + maximumLength);
            }
        }
    }

    /**
     * A whole number, an {@link Integer}.
     *
     * @param least smallest, inclusive
     * @param most greatest, inclusive
     */
    record Whole(int least, int most) implements DataType {
        public Whole {
            if (least > most) {
                throw new IllegalArgumentException("A range runs upwards; got " + least + " to " + most);
            }
        }
    }

    /**
     * A decimal number, a {@link BigDecimal} that keeps its places.
     *
     * @param least smallest, inclusive
     * @param most greatest, inclusive; at most 15 digits before the point
     * @param decimals places behind the point, 1–6
     */
    record Fraction(BigDecimal least, BigDecimal most, int decimals) implements DataType {
        public Fraction {
            requireNonNull(least, "least is null");
            requireNonNull(most, "most is null");
            BigDecimal bound = BigDecimal.TEN.pow(15);
            if (least.compareTo(most) > 0 || least.abs().compareTo(bound) >= 0 || most.abs().compareTo(bound) >= 0) {
                throw new IllegalArgumentException(
                        "A range runs upwards, with 15 digits before the point at most; got " + least + " to " + most);
            }
            if (decimals < 1 || decimals > 6) {
                throw new IllegalArgumentException("A decimal number has 1–6 places; got " + decimals);
            }
        }
    }

    /** A day, a {@link java.time.LocalDate}; 1900 to 2199. */
    record Day() implements DataType {}

    /** Yes or no, a {@link Boolean}. */
    record YesNo() implements DataType {}

    /**
     * A code of a {@link CodeTable} of the same plugin, a {@link String}. What is written must be in force on the day of the writing; what
     * was written stays when the code ends.
     *
     * @param table the table's id
     */
    record Code(String table) implements DataType {
        public Code {
            requireNonNull(table, "table is null");
        }
    }
}
