package org.rinnalla.rest.json;

import jakarta.json.Json;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.rest.http.Fault;
import org.rinnalla.rest.http.Printable;
import org.rinnalla.rest.http.Refusal;

/** Reads JSON text strictly: one value, no property twice, no deeper than allowed. */
public final class JsonText {
    public static final int MAXIMUM_DEPTH = 32;
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private final JsonParser parser;
    private final List<Fault> faults = new ArrayList<>();

    private JsonText(JsonParser parser) {
        this.parser = parser;
    }

    /** The text, when the bytes are UTF-8. */
    public static String decode(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
            // Some editors and shells put a byte order mark before a file.
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Refusal.badRequest("rest.body.not-utf-8", Map.of("position", buffer.position() + 1));
        }
    }

    /** Maps, lists, texts, numbers (BigDecimal), booleans and nulls. */
    public static @Nullable Object parse(String text) {
        if (text.isBlank()) {
            throw Refusal.badRequest("rest.body.missing", Map.of());
        }
        try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
            JsonText reading = new JsonText(parser);
            Object value = reading.value(parser.next(), "", 0);
            if (parser.hasNext()) {
                parser.next();
            }
            if (!reading.faults.isEmpty()) {
                throw Refusal.body(reading.faults);
            }
            return value;
        } catch (JsonParsingException e) {
            throw Refusal.badRequest("rest.json.broken",
                    Map.of("line", Math.max(1, e.getLocation().getLineNumber()), "column", Math.max(1, e.getLocation().getColumnNumber())));
        } catch (jakarta.json.JsonException | java.util.NoSuchElementException | IllegalStateException e) {
            throw Refusal.badRequest("rest.json.broken", Map.of("line", 1, "column", 1));
        }
    }

    private @Nullable Object value(JsonParser.Event event, String pointer, int depth) {
        if (depth > MAXIMUM_DEPTH) {
            throw Refusal.of(400, ErrorCode.LIMIT_EXCEEDED, "rest.json.too-deep", Map.of("limit", MAXIMUM_DEPTH));
        }
        return switch (event) {
            case START_OBJECT -> object(pointer, depth);
            case START_ARRAY -> list(pointer, depth);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER -> parser.getBigDecimal();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private Map<String, @Nullable Object> object(String pointer, int depth) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        while (parser.next() == JsonParser.Event.KEY_NAME) {
            String name = parser.getString();
            String place = Fault.child(pointer, name);
            boolean twice = properties.containsKey(name);
            Object value = value(parser.next(), place, depth + 1);
            if (twice) {
                faults.add(new Fault(Fault.child(pointer, Printable.of(name)), "DUPLICATE_PROPERTY", "rest.json.duplicate", Map.of()));
            }
            properties.put(name, value);
        }
        return properties;
    }

    private List<@Nullable Object> list(String pointer, int depth) {
        List<@Nullable Object> values = new ArrayList<>();
        for (JsonParser.Event event = parser.next(); event != JsonParser.Event.END_ARRAY; event = parser.next()) {
            values.add(value(event, pointer + "/" + values.size(), depth + 1));
        }
        return values;
    }

}
