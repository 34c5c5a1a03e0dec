package org.rinnalla.graphql.schema;

import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The schema's own scalars. Their refusals never repeat the value: it may be personal data. */
public final class Scalars {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}(\\.\\d{1,9})?");
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}");
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder().appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true).appendLiteral('Z').toFormatter(Locale.ROOT).withZone(ZoneOffset.UTC);

    private Scalars() {}

    static List<GraphQLScalarType> all() {
        return List.of(text("Date", "a day as YYYY-MM-DD, 0001-01-01 to 9999-12-31", Scalars::day, Object::toString),
                text("DateTime", "a moment as RFC 3339, such as 2026-01-31T08:15:30Z", Scalars::moment, Scalars::write),
                text("Locale", "a language as BCP 47 tag, such as en or sv-FI", Scalars::locale,
                        value -> value instanceof Locale locale ? locale.toLanguageTag() : value.toString()),
                text("NationalId", "a national identifier of 1–64 characters", Scalars::nationalId, value -> {
                    throw new IllegalArgumentException("NationalId is for input only");
                }), scalar("Percent", "a whole number, 0–100", Scalars::percent, value -> value),
                scalar("Decimal", "a decimal number of at most 18 digits before and 9 after the point", Scalars::decimal, value -> value));
    }

    /** A moment as it is shown. */
    public static String write(Object moment) {
        return MOMENT.format((Instant) moment);
    }

    private static LocalDate day(String text) {
        if (!DAY.matcher(text).matches() || text.startsWith("0000")) {
            throw new IllegalArgumentException("form");
        }
        return LocalDate.parse(text);
    }

    private static Instant moment(String text) {
        if (text.length() > 40) {
            throw new IllegalArgumentException("length");
        }
        Instant instant = OffsetDateTime.parse(text).toInstant();
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        if (year < 1 || year > 9999) {
            throw new IllegalArgumentException("year");
        }
        return instant;
    }

    private static Locale locale(String text) {
        if (!TAG.matcher(text).matches()) {
            throw new IllegalArgumentException("form");
        }
        return Locale.forLanguageTag(text);
    }

    private static String nationalId(String text) {
        if (text.isBlank() || text.length() > 64) {
            throw new IllegalArgumentException("length");
        }
        return text;
    }

    private static Object percent(Object value) {
        if (value instanceof BigInteger whole && whole.signum() >= 0 && whole.compareTo(BigInteger.valueOf(100)) <= 0) {
            return whole.intValue();
        }
        throw new IllegalArgumentException("range");
    }

    private static Object decimal(Object value) {
        if (value instanceof BigDecimal number) {
            if (number.scale() > 9 || number.precision() - number.scale() > 18 || number.scale() < -18) {
                throw new IllegalArgumentException("digits");
            }
            return number;
        }
        if (value instanceof BigInteger whole && whole.bitLength() < 60) {
            return new BigDecimal(whole);
        }
        if (value instanceof String text && DECIMAL.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        throw new IllegalArgumentException("form");
    }

    private static GraphQLScalarType text(String name, String allowed, java.util.function.Function<String, Object> read,
            java.util.function.UnaryOperator<Object> write) {
        return scalar(name, allowed, value -> {
            if (value instanceof String text) {
                return read.apply(text);
            }
            throw new IllegalArgumentException("not a text");
        }, write);
    }

    private static GraphQLScalarType scalar(String name, String allowed, java.util.function.UnaryOperator<Object> read,
            java.util.function.UnaryOperator<Object> write) {
        return GraphQLScalarType.newScalar().name(name).coercing(new PlainCoercing(name, allowed, read, write)).build();
    }
}
