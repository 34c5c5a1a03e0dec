package org.rinnalla.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpTest {
    private static final String[] TOKEN = {"Authorization", "Bearer TEAM_LEADER", "Content-Type", "application/json"};
    private static HttpHouse house;

    @BeforeAll
    static void start() {
        house = new HttpHouse(TestHouse.small(), GraphQlLimits.standard());
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @Test
    void aQueryIsAnsweredWithItsLength() {
        HttpResponse<String> answer = house.post("{\"query\":\"{ participants(first: 2) { nodes { familyName } } }\"}", TOKEN);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"data\":{\"participants\":{\"nodes\":[{\"familyName\":\"Fam1\"},{\"familyName\":\"Fam2\"}]}}}");
        assertThat(answer.headers().firstValueAsLong("content-length")).hasValue(answer.body().length());
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/json; charset=utf-8");
    }

    @Test
    void withoutATokenNothingIsSaid() {
        HttpResponse<String> answer = house.post("{\"query\":\"{ __typename }\"}", "Content-Type", "application/json");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("UNAUTHENTICATED").doesNotContain("data");
    }

    @ParameterizedTest
    @CsvSource({"*/*,application/json", "application/graphql-response+json,application/graphql-response+json",
            "'application/graphql-response+json;q=0.5, application/json',application/json",
            "'application/graphql-response+json, application/json;q=0.9',application/graphql-response+json",
            "'text/html, application/*;q=0.1',application/json"})
    void theClientChoosesTheMediaType(String accept, String expected) {
        HttpResponse<String> answer = house.post("{\"query\":\"{ __typename }\"}", "Authorization", "Bearer TEAM_LEADER", "Content-Type",
                "application/json", "Accept", accept);

        assertThat(answer.headers().firstValue("content-type")).hasValue(expected + "; charset=utf-8");
    }

    @Test
    void whatCannotBeSentIsNotAcceptable() {
        HttpResponse<String> answer = house.post("{\"query\":\"{ __typename }\"}", "Authorization", "Bearer TEAM_LEADER", "Content-Type",
                "application/json", "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
            "application/json; charset=iso-8859-1"})
    void whatAPageOfAnotherSiteCouldSendIsRefused(String type) {
        HttpResponse<String> answer = house.post("{\"query\":\"{ __typename }\"}", "Authorization", "Bearer TEAM_LEADER", "Content-Type",
                type);

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("BAD_REQUEST").contains("req-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "1", "{\"query\":1}", "{\"query\":\"{ __typename }\",\"query\":\"{ __typename }\"}",
            "{\"query\":\"{ __typename }\",\"more\":1}", "{\"query\":\"{ __typename }\"} x",
            "{\"query\":\"{ __typename }\",\"variables\":{\"a\":1e999999999}}"})
    void aBodyThatIsNoRequestIsABadOne(String body) {
        HttpResponse<String> answer = house.post(body, TOKEN);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("BAD_REQUEST");
    }

    @Test
    void whoeverSendsAHashFirstIsToldInTheWordThatItsLibraryKnows() {
        String hash = "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"ab\"}}";
        String told = "\"message\":\"PersistedQueryNotSupported\"";
        assertThat(house.post("{\"extensions\":" + hash + "}", TOKEN).body()).contains(told);
        assertThat(house.send(HttpRequest.newBuilder(house.uri("/graphql?extensions="
                + URLEncoder.encode(hash, StandardCharsets.UTF_8))), TOKEN).body()).contains(told);
        assertThat(house.post("{\"query\":\"{__typename}\",\"extensions\":" + hash + "}", TOKEN).statusCode()).isEqualTo(200);
    }

    @Test
    void aBatchIsToldThatItIsOne() {
        HttpResponse<String> answer = house.post("[{\"query\":\"{__typename}\"}]", TOKEN);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("A batch of requests is not taken");
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        assertThat(house.post("\uFEFF{\"query\":\"{__typename}\"}", TOKEN).statusCode()).isEqualTo(200);
    }

    @Test
    void aJsonBombIsRefused() {
        assertThat(house.post("{\"query\":\"{ __typename }\",\"variables\":{\"a\":" + "[".repeat(500_000) + "}}", TOKEN).body())
                .contains("LIMIT_EXCEEDED");
        assertThat(house.post("{\"query\":\"{ __typename }\",\"variables\":{\"a\":[" + "1,".repeat(60_000) + "1]}}", TOKEN).body())
                .contains("LIMIT_EXCEEDED");
    }

    @Test
    void aBodyBeyondItsSizeIsRefused() {
        HttpResponse<String> answer = house.post("{\"query\":\"" + " ".repeat(1_048_576) + "\"}", TOKEN);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("LIMIT_EXCEEDED");
    }

    @Test
    void aGetMayQueryButNotWrite() {
        HttpResponse<String> query = house.send(HttpRequest.newBuilder(house.uri("/graphql?query=%7B%20__typename%20%7D")), TOKEN);
        HttpResponse<String> write = house.send(HttpRequest.newBuilder(house.uri("/graphql?query=mutation%20%7B%20__typename%20%7D")),
                TOKEN);

        assertThat(query.body()).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
        assertThat(write.statusCode()).isEqualTo(405);
        assertThat(write.headers().firstValue("allow")).hasValue("POST");
    }

    @Test
    void otherMethodsAreNotAllowed() {
        HttpResponse<String> answer = house.send(HttpRequest.newBuilder(house.uri("/graphql")).DELETE(), TOKEN);

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("allow")).hasValue("GET, HEAD, POST, OPTIONS");
    }

    @Test
    void theSchemaIsForThoseWhoMayIntrospect() {
        HttpResponse<String> leader = house.send(HttpRequest.newBuilder(house.uri("/graphql/schema.graphqls")), TOKEN);
        HttpResponse<String> participant = house.send(HttpRequest.newBuilder(house.uri("/graphql/schema.graphqls")), "Authorization",
                "Bearer PARTICIPANT");

        assertThat(leader.body()).contains("type Participant implements Node");
        assertThat(participant.statusCode()).isEqualTo(403);
    }

    @Test
    void graphiQlLoadsNothingFromElsewhere() {
        HttpResponse<String> page = house.send(HttpRequest.newBuilder(house.uri("/graphiql")));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("http:").doesNotContain("https:").doesNotContain("//");
        for (String asset : new String[]{"page.js", "page.css", "graphiql.js", "graphiql.css", "react.js", "react-dom.js",
                "graphiql-license.txt"}) {
            assertThat(house.send(HttpRequest.newBuilder(house.uri("/graphiql/" + asset))).statusCode()).as(asset).isEqualTo(200);
        }
        assertThat(house.send(HttpRequest.newBuilder(house.uri("/graphiql/..%2Fpage.js"))).statusCode()).isIn(400, 404);
    }
}
