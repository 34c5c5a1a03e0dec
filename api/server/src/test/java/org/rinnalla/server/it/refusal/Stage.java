package org.rinnalla.server.it.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Locale;
import java.util.function.Supplier;
import org.rinnalla.server.RunningServer;
import org.rinnalla.server.it.refusal.Refusal.Step;
import org.rinnalla.spi.Role;

/** A tenant in which rules are broken, and the steps that lead there. */
final class Stage {
    final RunningServer server;
    final String tenant;
    final String leader;
    final String unit;

    Stage(RunningServer server, String tenant) {
        this.server = server;
        this.tenant = tenant;
        this.leader = server.token(Role.TEAM_LEADER, tenant);
        this.unit = first("units");
    }

    String token(Role role) {
        return server.token(role, tenant);
    }

    Step step(String mutation, String path, Supplier<JsonObject> input) {
        return new Step(this, leader, mutation, path, input);
    }

    Step enrolment(Supplier<JsonObject> input) {
        return step("enrolmentAccept", "/v1/enrolments", input);
    }

    Refusal says(String rule, String code, String field, Step step) {
        return new Refusal(rule, code, field, step);
    }

    /** The id of the first row of a list. */
    String first(String plural) {
        return ask(leader, "{ found: " + plural + "(first: 1) { nodes { id } } }").getJsonObject("found").getJsonArray("nodes")
                .getJsonObject(0).getString("id");
    }

    String programme(String definition) {
        JsonArray all = ask(leader, "{ found: programmes(first: 20) { nodes { id definition } } }").getJsonObject("found")
                .getJsonArray("nodes");
        return all.stream().map(JsonValue::asJsonObject).filter(each -> each.getString("definition").equals(definition)).findFirst()
                .orElseThrow().getString("id");
    }

    /** Somebody new; an empty text leaves a value out. */
    String person(String born, String municipality) {
        JsonObjectBuilder input = Json.createObjectBuilder().add("unitId", unit).add("givenName", "Ebba").add("familyName", "Provling");
        if (!born.isEmpty()) {
            input.add("birthDate", born);
        }
        if (!municipality.isEmpty()) {
            input.add("residence", municipality).add("registration", municipality);
        }
        return done(leader, "participantRegister", "participant", input.build());
    }

    /** Does a step and answers the id of its row. */
    String done(String token, String mutation, String row, JsonObject input) {
        String type = mutation.substring(0, 1).toUpperCase(Locale.ROOT) + mutation.substring(1) + "Input";
        JsonObject payload = ask(token, "mutation M($input: " + type + "!) { done: " + mutation + "(input: $input) { row: " + row
                + " { id } userErrors { code field message } } }", input).getJsonObject("done");
        assertThat(payload.getJsonArray("userErrors")).as(mutation + " " + input).isEmpty();
        return payload.getJsonObject("row").getString("id");
    }

    JsonObject ask(String token, String query) {
        return ask(token, query, JsonValue.EMPTY_JSON_OBJECT);
    }

    private JsonObject ask(String token, String query, JsonObject input) {
        JsonObject body = Json.createObjectBuilder().add("query", query).add("variables", Json.createObjectBuilder().add("input", input))
                .build();
        try (JsonReader reader = Json.createReader(new StringReader(server.graphql(token, body.toString()).body()))) {
            JsonObject answer = reader.readObject();
            assertThat(answer.containsKey("errors")).as(answer.toString()).isFalse();
            return answer.getJsonObject("data");
        }
    }

    /** Members from names and values. */
    static JsonObject input(Object... pairs) {
        JsonObjectBuilder input = Json.createObjectBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            switch (pairs[i + 1]) {
                case JsonValue value -> input.add((String) pairs[i], value);
                case Integer number -> input.add((String) pairs[i], number);
                case Object text -> input.add((String) pairs[i], text.toString());
            }
        }
        return input.build();
    }

    /** The same with more members, or others. */
    static JsonObject with(JsonObject input, Object... pairs) {
        JsonObjectBuilder more = Json.createObjectBuilder(input);
        input(pairs).forEach(more::add);
        return more.build();
    }

    static JsonArray texts(String... texts) {
        var array = Json.createArrayBuilder();
        for (String text : texts) {
            array.add(text);
        }
        return array.build();
    }

    /** The target group's question, answered with yes. */
    static JsonArray unwell() {
        return Json.createArrayBuilder().add(input("key", "mentalIllHealth", "value", JsonValue.TRUE)).build();
    }
}
