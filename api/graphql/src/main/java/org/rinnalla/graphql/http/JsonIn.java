package org.rinnalla.graphql.http;

import jakarta.json.JsonException;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RinnallaException;

/** Reads JSON into maps, lists and values, under limits of our own: nesting, number of values, length of numbers, no name twice. */
final class JsonIn {
    private static final JsonProvider PROVIDER = JsonProvider.provider();
    private static final int MAXIMUM_DEPTH = 32;
    private static final int MAXIMUM_VALUES = 50_000;
    private static final int MAXIMUM_DIGITS = 40;
    private final JsonParser parser;
    private int values;

    private JsonIn(JsonParser parser) {
        this.parser = parser;
    }

    /** The value that the text is. */
    static @Nullable Object read(String text) {
        if (text.isBlank()) {
            throw bad("error.json.empty", Map.of());
        }
        try (JsonParser parser = PROVIDER.createParser(new StringReader(text))) {
            JsonIn in = new JsonIn(parser);
            Object value = in.value(parser.next(), 0);
            if (parser.hasNext()) {
                throw bad("error.json.syntax", Map.of("line", parser.getLocation().getLineNumber()));
            }
            return value;
        } catch (JsonException | NoSuchElementException | IllegalStateException e) {
            throw bad("error.json.syntax", Map.of("line", 1));
        }
    }

    private @Nullable Object value(Event event, int depth) {
        if (depth > MAXIMUM_DEPTH) {
            throw new RinnallaException(ErrorCode.LIMIT_EXCEEDED, "error.json.depth", Map.of("maximum", MAXIMUM_DEPTH));
        }
        if (++values > MAXIMUM_VALUES) {
            throw new RinnallaException(ErrorCode.LIMIT_EXCEEDED, "error.json.values", Map.of("maximum", MAXIMUM_VALUES));
        }
        return switch (event) {
            case START_OBJECT -> object(depth);
            case START_ARRAY -> array(depth);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER -> number(parser.getString());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case KEY_NAME, END_OBJECT, END_ARRAY -> throw bad("error.json.syntax", Map.of("line", 1));
        };
    }

    private Map<String, @Nullable Object> object(int depth) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (Event event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
            String name = parser.getString();
            if (object.containsKey(name)) {
                throw bad("error.json.duplicate", Map.of());
            }
            object.put(name, value(parser.next(), depth + 1));
        }
        return object;
    }

    private List<@Nullable Object> array(int depth) {
        List<@Nullable Object> array = new ArrayList<>();
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            array.add(value(event, depth + 1));
        }
        return array;
    }

    private static Object number(String text) {
        if (text.length() > MAXIMUM_DIGITS) {
            throw bad("error.json.number", Map.of("maximum", MAXIMUM_DIGITS));
        }
        if (text.chars().allMatch(sign -> sign == '-' || sign >= '0' && sign <= '9')) {
            BigInteger whole = new BigInteger(text);
            if (whole.bitLength() < Integer.SIZE) {
                return whole.intValue();
            }
            return whole;
        }
        BigDecimal number = new BigDecimal(text);
        if (Math.abs((long) number.scale()) > MAXIMUM_DIGITS) {
            throw bad("error.json.number", Map.of("maximum", MAXIMUM_DIGITS));
        }
        return number;
    }

    private static RinnallaException bad(String key, Map<String, Object> arguments) {
        return new RinnallaException(ErrorCode.BAD_REQUEST, key, arguments);
    }
}
