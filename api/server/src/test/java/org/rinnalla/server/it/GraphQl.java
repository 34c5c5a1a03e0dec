package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.rinnalla.server.RunningServer;

/** Asks GraphQL as one caller and looks into the answers. */
final class GraphQl {
    private final RunningServer server;
    private final String token;
    private final String language;

    GraphQl(RunningServer server, String token) {
        this(server, token, "en");
    }

    /** One who reads a language: a BCP 47 tag. */
    GraphQl(RunningServer server, String token, String language) {
        this.server = server;
        this.token = token;
        this.language = language;
    }

    /** An answer that was looked into. */
    record Answer(JsonObject body) {
        /** Without an error. */
        Answer clean() {
            assertThat(body.containsKey("errors")).as(body.toString()).isFalse();
            return this;
        }

        /** A step that was taken. */
        Answer done(String mutation) {
            assertThat(clean().list("/" + mutation + "/userErrors")).isEmpty();
            return this;
        }

        /** A value by its path below data, such as {@code /participants/totalCount}. */
        JsonValue at(String path) {
            return ((JsonStructure) body).getValue("/data" + path);
        }

        String text(String path) {
            return at(path) instanceof JsonString text ? text.getString() : at(path).toString();
        }

        JsonArray list(String path) {
            return at(path).asJsonArray();
        }

        List<String> codes() {
            List<String> codes = new ArrayList<>();
            if (body.containsKey("errors")) {
                body.getJsonArray("errors").forEach(error -> codes.add(error.asJsonObject().getJsonObject("extensions").getString("code")));
            }
            return codes;
        }

        /** Code and field of each error in a mutation's payload. */
        List<String> userErrors(String mutation) {
            return list("/" + mutation + "/userErrors").stream().map(JsonValue::asJsonObject)
                    .map(error -> error.getString("code") + " " + error.getString("field", "")).toList();
        }
    }

    Answer ask(String query, Object... variables) {
        var values = Json.createObjectBuilder();
        for (int i = 0; i < variables.length; i += 2) {
            String name = (String) variables[i];
            switch (variables[i + 1]) {
                case JsonValue value -> values.add(name, value);
                case Integer number -> values.add(name, number);
                case Object text -> values.add(name, text.toString());
            }
        }
        String question = Json.createObjectBuilder().add("query", query).add("variables", values).build().toString();
        String body = server.send(server.request("/graphql", token).header("Content-Type", "application/json")
                .header("Accept-Language", language).POST(BodyPublishers.ofString(question))).body();
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return new Answer(reader.readObject());
        }
    }

    /** Does a step; {@code shown} is what to show of the payload beside the errors. */
    Answer step(String mutation, String shown, JsonObject input) {
        String type = mutation.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + mutation.substring(1) + "Input";
        return ask("mutation M($input: " + type + "!) { " + mutation + "(input: $input) { " + shown
                + " userErrors { code field message rule } warnings { code } } }", "input", input);
    }

    /** Members from names and values. */
    static JsonObject input(Object... pairs) {
        var input = Json.createObjectBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            switch (pairs[i + 1]) {
                case JsonValue value -> input.add((String) pairs[i], value);
                case Integer number -> input.add((String) pairs[i], number);
                case Object text -> input.add((String) pairs[i], text.toString());
            }
        }
        return input.build();
    }
}
