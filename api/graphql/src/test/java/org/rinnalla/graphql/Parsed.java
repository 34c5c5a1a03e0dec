package org.rinnalla.graphql;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rinnalla.graphql.run.Response;

/** An answer's bytes as maps, lists and values. */
final class Parsed {
    private Parsed() {}

    static Object of(Response response) {
        return plain(Json.createReader(new ByteArrayInputStream(response.json())).readValue());
    }

    private static Object plain(JsonValue value) {
        return switch (value) {
            case JsonObject object -> {
                Map<String, Object> map = new LinkedHashMap<>();
                object.forEach((name, each) -> map.put(name, plain(each)));
                yield map;
            }
            case JsonArray array -> {
                List<Object> list = new ArrayList<>();
                array.forEach(each -> list.add(plain(each)));
                yield list;
            }
            case JsonString text -> text.getString();
            case JsonNumber number -> number.isIntegral() && number.bigDecimalValue().scale() == 0
                    ? (Object) number.intValue()
                    : number.bigDecimalValue();
            default -> value == JsonValue.NULL ? null : value == JsonValue.TRUE;
        };
    }
}
