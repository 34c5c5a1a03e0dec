package org.rinnalla.graphql.direct;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rinnalla.graphql.json.JsonOut;

/** How plain values of the schema's types are written: as the engine's scalars and enums would show them. */
final class Leaves {
    private Leaves() {}

    /** A plain value; the engine answers when it is of a class that the type's scalar would have to convert. */
    @FunctionalInterface
    interface Leaf {
        void write(JsonOut json, Object value);
    }

    static ValueWriter of(GraphQLType type) {
        boolean required = type instanceof GraphQLNonNull;
        Leaf leaf = leaf(required ? ((GraphQLNonNull) type).getWrappedType() : type);
        return (out, row, value) -> write(out.json(), leaf, required, value);
    }

    private static void write(JsonOut json, Leaf leaf, boolean required, @Nullable Object value) {
        if (value != null) {
            leaf.write(json, value);
        } else if (required) {
            throw new Uncovered("no value where the schema promises one");
        } else {
            json.ascii("null");
        }
    }

    private static Leaf leaf(GraphQLType type) {
        return switch (type) {
            case GraphQLScalarType scalar -> scalar(scalar.getName());
            case GraphQLEnumType constants -> constant(constants);
            case GraphQLList list -> list(list.getWrappedType());
            default -> throw new Uncovered("a type of its own");
        };
    }

    private static Leaf scalar(String name) {
        return switch (name) {
            case "String", "ID" -> (json, value) -> json.text(value.toString());
            case "Int", "Percent" -> (json, value) -> json.number(is(Integer.class, value));
            case "Boolean" -> (json, value) -> json.ascii(is(Boolean.class, value) ? "true" : "false");
            case "Decimal" -> (json, value) -> json.ascii(is(BigDecimal.class, value).toPlainString());
            case "Date" -> (json, value) -> day(json, is(LocalDate.class, value));
            case "DateTime" -> (json, value) -> moment(json, is(Instant.class, value));
            case "Locale" -> (json, value) -> json.text(value instanceof Locale locale ? locale.toLanguageTag() : value.toString());
            default -> throw new Uncovered(name);
        };
    }

    private static Leaf constant(GraphQLEnumType type) {
        Map<Object, byte[]> written = new HashMap<>();
        for (GraphQLEnumValueDefinition value : type.getValues()) {
            written.put(value.getName(), JsonOut.quoted(value.getName()));
        }
        return (json, value) -> {
            byte[] bytes = written.get(value);
            if (bytes == null) {
                throw new Uncovered("no constant of " + type.getName());
            }
            json.raw(bytes);
        };
    }

    private static Leaf list(GraphQLType type) {
        boolean required = type instanceof GraphQLNonNull;
        Leaf leaf = leaf(required ? ((GraphQLNonNull) type).getWrappedType() : type);
        return (json, value) -> {
            json.put('[');
            boolean first = true;
            for (Object each : is(List.class, value)) {
                if (!first) {
                    json.put(',');
                }
                first = false;
                write(json, leaf, required, each);
            }
            json.put(']');
        };
    }

    private static void day(JsonOut json, LocalDate day) {
        json.put('"');
        date(json, day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        json.put('"');
    }

    private static void moment(JsonOut json, Instant instant) {
        LocalDateTime moment = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
        json.put('"');
        date(json, moment.getYear(), moment.getMonthValue(), moment.getDayOfMonth());
        json.put('T');
        json.padded(moment.getHour(), 2);
        json.put(':');
        json.padded(moment.getMinute(), 2);
        json.put(':');
        json.padded(moment.getSecond(), 2);
        int fraction = moment.getNano() / 1000;
        if (fraction > 0) {
            int digits = 6;
            for (; fraction % 10 == 0; fraction /= 10) {
                digits--;
            }
            json.put('.');
            json.padded(fraction, digits);
        }
        json.ascii("Z\"");
    }

    private static void date(JsonOut json, int year, int month, int day) {
        if (year < 0 || year > 9999) {
            throw new Uncovered("a year beyond four digits");
        }
        json.padded(year, 4);
        json.put('-');
        json.padded(month, 2);
        json.put('-');
        json.padded(day, 2);
    }

    private static <T> T is(Class<T> type, Object value) {
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        throw new Uncovered("a value of another class than " + type.getSimpleName());
    }
}
