package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.rinnalla.server.RunningServer;
import org.rinnalla.spi.Role;

/** What somebody tries who knows HTTP and the published description, and nothing else. */
class StrangerIT {
    private final RunningServer server = RunningServer.shared();
    private final String token = server.token(Role.TEAM_LEADER, "stockholm");

    @Test
    void headAnswersWhereverGetDoes() {
        for (String path : List.of("/", "/graphiql", "/graphiql/page.js", "/openapi", "/openapi.json", "/health/live", "/health/ready",
                "/health/started", "/metrics", "/graphql/schema.graphqls", "/graphql?query=%7Bviewer%7Brole%7D%7D", "/plugins",
                "/v1/participants?first=2", "/v1/exports/units?format=csv")) {
            HttpResponse<String> whole = server.get(token, path);
            HttpResponse<String> head = send(server.request(path, token).method("HEAD", BodyPublishers.noBody()));
            assertThat(head.statusCode()).as(path).isEqualTo(whole.statusCode()).isNotEqualTo(404);
            assertThat(head.body()).as(path).isEmpty();
            assertThat(head.headers().firstValue("Content-Type")).as(path).isEqualTo(whole.headers().firstValue("Content-Type"));
        }
    }

    @Test
    void whatCannotBeDoneIsRefusedWithWhatCan() {
        for (String path : List.of("/", "/graphiql", "/openapi", "/health/live", "/metrics", "/graphql/schema.graphqls")) {
            HttpResponse<String> answer = server.post(token, path, "application/json", "{}");
            assertThat(answer.statusCode()).as(path).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).as(path).hasValue("GET, HEAD, OPTIONS");
            assertThat(answer.body()).as(path).contains("\"code\":\"BAD_REQUEST\"");
        }
        for (Map.Entry<String, String> each : Map.of("/v1/participants", "GET, HEAD, OPTIONS, POST", "/graphql", "GET, HEAD, POST, OPTIONS",
                "/openapi", "GET, HEAD, OPTIONS", "/plugins", "GET, HEAD, OPTIONS").entrySet()) {
            HttpResponse<String> answer = send(server.request(each.getKey(), "").method("OPTIONS", BodyPublishers.noBody()));
            assertThat(answer.statusCode()).as(each.getKey()).isEqualTo(204);
            assertThat(answer.headers().firstValue("Allow")).as(each.getKey()).hasValue(each.getValue());
        }
        assertThat(send(server.request("/v1/nowhere", "").method("OPTIONS", BodyPublishers.noBody())).statusCode()).isEqualTo(404);
    }

    @Test
    void theBareAddressSaysWhatStandsWhere() {
        assertThat(server.get("", "/").body()).contains("/graphiql", "/openapi", "/v1");
        HttpResponse<String> page = server.send(server.request("/", "").header("Accept", "text/html,*/*;q=0.8").GET());
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(server.get("", "/graphiql/").headers().firstValue("Location")).hasValue("/graphiql");
        assertThat(send(server.request("/graphql/", token).POST(BodyPublishers.ofString("{}"))).headers().firstValue("Location"))
                .hasValue("/graphql");
        assertThat(send(server.request("/v1/participants/", token)).body()).contains("all addresses stand in /openapi");
    }

    @Test
    void graphQlAndDocumentsArePackedForThoseWhoTakeThat() throws IOException, InterruptedException {
        for (String path : List.of("/graphql?query=%7Bparticipants(first:50)%7Bnodes%7Bid%20unit%7Bname%7D%7D%7D%7D",
                "/graphiql/graphiql.js",
                "/graphql/schema.graphqls", "/openapi")) {
            String whole = server.get(token, path).body();
            HttpResponse<byte[]> packed = HttpClient.newHttpClient().send(
                    server.request(path, token).header("Accept-Encoding", "br, gzip").GET().build(), BodyHandlers.ofByteArray());
            assertThat(packed.headers().firstValue("Content-Encoding")).as(path).hasValue("gzip");
            assertThat(packed.headers().allValues("Vary").toString()).as(path).contains("Accept-Encoding");
            assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes()).as(path)
                    .asString(StandardCharsets.UTF_8).isEqualTo(whole);
        }
    }

    @Test
    void whatIsNoHttpIsTheCallersMistake() throws IOException {
        String head = "Host: x\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
        for (String request : List.of("POST /graphql HTTP/1.1\r\n" + head + "zz\r\n{}\r\n0\r\n\r\n",
                "POST /v1/participants HTTP/1.1\r\n" + head + "-1\r\n{}\r\n0\r\n\r\n",
                "POST /v1/imports?kind=units HTTP/1.1\r\n" + head.replace("application/json", "text/csv")
                        + "FFFFFFFFFFFFFFFFF\r\n{}\r\n0\r\n\r\n",
                "G(T / HTTP/1.1\r\nHost: x\r\n\r\n", "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(40_000) + "\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n")) {
            try (Socket socket = new Socket("127.0.0.1", server.uri("/").getPort())) {
                socket.setSoTimeout(10_000);
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                // To its end: the connection is closed, as nobody knows where the next request would begin.
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).startsWith("HTTP/1.1 4").contains("requestId").doesNotContain("INTERNAL", "Exception");
            }
        }
    }

    @Test
    void aBodyPackedOtherwiseIsToldHow() {
        HttpResponse<String> answer = server.send(server.request("/v1/participants", token).header("Content-Type", "application/json")
                .header("Content-Encoding", "br").POST(BodyPublishers.ofString("{}")));
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("gzip");
        assertThat(answer.headers().firstValue("Accept-Encoding")).hasValue("gzip");
    }

    @Test
    void aSchemaAskedForInCirclesIsALimitAndNoFault() {
        String circle = "{__schema{types{fields{type{fields{type{fields{name}}}}}}}}";
        HttpResponse<String> answer = server.graphql(token, "{\"query\":\"" + circle + "\"}");
        assertThat(answer.body()).contains("LIMIT_EXCEEDED").doesNotContain("INTERNAL");
        assertThat(server.graphql(token, "{\"query\":\"{a:__type(name:\\\"Unit\\\"){name} b:__type(name:\\\"Unit\\\"){name}}\"}").body())
                .contains("LIMIT_EXCEEDED");
    }

    @Test
    void anEmptyBodyIsToldWhatItLacksByEveryCommand() {
        List<String> failed = new ArrayList<>();
        int told = 0;
        for (Role role : List.of(Role.TEAM_LEADER, Role.PROGRAMME_MANAGER, Role.OUTREACH_WORKER, Role.METHOD_SUPPORTER)) {
            String asking = server.token(role, "stockholm");
            for (Map.Entry<String, JsonValue> path : paths().entrySet()) {
                if (path.getValue().asJsonObject().containsKey("post") && !path.getKey().matches(".*(\\{|reload|imports).*")) {
                    HttpResponse<String> answer = server.post(asking, path.getKey(), "application/json", "{}");
                    told += answer.body().contains("\"code\":\"REQUIRED\"") ? 1 : 0;
                    if (answer.statusCode() >= 500) {
                        failed.add(role + " " + path.getKey() + " " + answer.statusCode());
                    }
                }
            }
        }
        assertThat(failed).isEmpty();
        assertThat(told).isGreaterThan(50);
    }

    @Test
    void listsAreFilteredByAnyText() {
        List<String> failed = new ArrayList<>();
        int asked = 0;
        for (Map.Entry<String, JsonValue> path : paths().entrySet()) {
            if (path.getKey().contains("{") || !path.getValue().asJsonObject().containsKey("get")) {
                continue;
            }
            List<String> texts = path.getValue().asJsonObject().getJsonObject("get").getOrDefault("parameters", JsonValue.EMPTY_JSON_ARRAY)
                    .asJsonArray().stream().map(JsonValue::asJsonObject).filter(StrangerIT::isFreeText).map(each -> each.getString("name"))
                    .toList();
            asked += texts.size();
            for (String text : texts) {
                String query = text.endsWith(".startsWith") ? text + "=%C3%85%F0%9F%99%82" : text + "=%C3%85&" + text + "=x";
                HttpResponse<String> answer = server.get(token, path.getKey() + "?first=1&" + query);
                if (answer.statusCode() >= 500) {
                    failed.add(path.getKey() + " " + text + " " + answer.statusCode());
                }
            }
        }
        assertThat(failed).isEmpty();
        assertThat(asked).isGreaterThan(50);
    }

    /** Without a look at the published description, which does not list these methods one by one. */
    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isFreeText(JsonObject parameter) {
        JsonObject schema = parameter.containsKey("schema") ? parameter.getJsonObject("schema") : JsonValue.EMPTY_JSON_OBJECT;
        JsonObject items = schema.containsKey("items") ? schema.getJsonObject("items") : schema;
        return items.getOrDefault("type", JsonValue.NULL) instanceof JsonString type && type.getString().equals("string")
                && !items.containsKey("enum") && !items.containsKey("format");
    }

    private Map<String, JsonValue> paths() {
        try (var reader = Json.createReader(new StringReader(server.get("", "/openapi.json").body()))) {
            return reader.readObject().getJsonObject("paths").entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }
}
