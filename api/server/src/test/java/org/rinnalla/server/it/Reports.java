package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Somebody who runs reports of a programme. */
final class Reports {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private final Acting who;
    private final String programme;

    Reports(Acting who, String programme) {
        this.who = who;
        this.programme = programme;
    }

    HttpResponse<String> run(String report, String day, String type, String... parameters) {
        JsonObjectBuilder given = Json.createObjectBuilder();
        for (int i = 0; i < parameters.length; i += 2) {
            given.add(parameters[i], parameters[i + 1]);
        }
        JsonObjectBuilder body = Json.createObjectBuilder().add("programmeId", programme).add("date", day);
        JsonObject made = parameters.length == 0 ? body.build() : body.add("parameters", given).build();
        return who.post("/v1/reports/" + report + "/runs", made, type);
    }

    JsonObject json(String report, String day, String... parameters) {
        HttpResponse<String> answer = run(report, day, "application/json", parameters);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    /** A column of numbers by another column. */
    Map<String, Integer> counts(String report, String day, String key, String column, String... parameters) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        json(report, day, parameters).getJsonArray("rows")
                .forEach(row -> counts.put(row.asJsonObject().getString(key), row.asJsonObject().getInt(column)));
        return counts;
    }

    /** Every number of a report of two columns, {@code what} and {@code number}, with its sections, by its label. */
    Map<String, Integer> byLabel(String report, String day, String... parameters) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        JsonObject told = json(report, day, parameters);
        Stream.concat(Stream.of(told), told.getJsonArray("sections").stream().map(JsonValue::asJsonObject))
                .flatMap(part -> part.getJsonArray("rows").stream()).map(JsonValue::asJsonObject)
                .filter(row -> row.get("number") instanceof JsonNumber)
                .forEach(row -> counts.putIfAbsent(row.getString("what"), row.getInt("number")));
        return counts;
    }
}
