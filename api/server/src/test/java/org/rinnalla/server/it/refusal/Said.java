package org.rinnalla.server.it.refusal;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rinnalla.server.RunningServer;

/** What an answer says against or about a step. */
record Said(String code, String field, String message, String rule) {
    /** Tries the step through GraphQL. */
    static List<Said> byGraphQl(RunningServer server, Refusal.Step step, String language) {
        String type = step.mutation().substring(0, 1).toUpperCase(Locale.ROOT) + step.mutation().substring(1) + "Input";
        String query = "mutation M($input: " + type + "!) { done: " + step.mutation()
                + "(input: $input) { userErrors { code field message rule } warnings { code field message rule } } }";
        JsonObject body = Json.createObjectBuilder().add("query", query)
                .add("variables", Json.createObjectBuilder().add("input", step.input().get())).build();
        JsonObject answer = read(server.send(server.request("/graphql", step.token()).header("Accept-Language", language)
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(body.toString()))));
        if (answer.containsKey("errors")) {
            throw new AssertionError(step.mutation() + ": " + answer);
        }
        JsonObject done = answer.getJsonObject("data").getJsonObject("done");
        List<Said> said = new ArrayList<>();
        all(done.getJsonArray("userErrors"), said);
        all(done.getJsonArray("warnings"), said);
        return said;
    }

    /** Tries the step through REST. */
    static List<Said> byRest(RunningServer server, Refusal.Step step, String language) {
        JsonObject input = step.input().get();
        String path = step.path();
        var body = Json.createObjectBuilder();
        String version = "";
        for (var entry : input.entrySet()) {
            String place = "{" + entry.getKey() + "}";
            if (path.contains(place)) {
                path = path.replace(place, input.getString(entry.getKey()));
            } else if (entry.getKey().equals("version")) {
                version = entry.getValue().toString();
            } else {
                body.add(entry.getKey(), entry.getValue());
            }
        }
        HttpRequest.Builder request = server.request(path, step.token()).header("Accept-Language", language).header("Content-Type",
                "application/json");
        if (!version.isEmpty()) {
            request.header("If-Match", "\"" + version + "\"");
        }
        JsonObject answer = read(server.send(request.POST(BodyPublishers.ofString(body.build().toString()))));
        List<Said> said = new ArrayList<>();
        all(answer.getJsonArray("errors"), said);
        all(answer.getJsonArray("warnings"), said);
        if (said.isEmpty()) {
            throw new AssertionError(path + ": " + answer);
        }
        return said;
    }

    private static void all(@Nullable JsonArray given, List<Said> said) {
        if (given == null) {
            return;
        }
        for (JsonValue each : given) {
            JsonObject one = each.asJsonObject();
            String pointer = text(one, "pointer");
            said.add(new Said(text(one, "code"), pointer.isEmpty() ? text(one, "field") : pointer.substring(1), text(one, "message"),
                    text(one, "rule")));
        }
    }

    private static String text(JsonObject from, String name) {
        return from.containsKey(name) && !from.isNull(name) ? from.getString(name) : "";
    }

    private static JsonObject read(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
