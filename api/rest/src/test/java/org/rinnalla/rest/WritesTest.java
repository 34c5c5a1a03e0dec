package org.rinnalla.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rinnalla.core.model.Nouns;

class WritesTest {
    private static final String JSON = "application/json";
    private final RestFixture rest = RestFixture.start();
    private String body = "";
    private String row = "";

    @BeforeEach
    void prepare() {
        body = "{\"unitId\":\"" + rest.id(Nouns.UNIT, 5) + "\",\"givenName\":\"Kim\",\"familyName\":\"Berg\",\"birthDate\":\"2004-05-06\"}";
        row = "/v1/participants/" + rest.id(Nouns.PARTICIPANT, 1);
    }

    @AfterEach
    void stop() {
        rest.close();
    }

    @Test
    void aNewRowIsAnsweredWithItsPlaceAndVersion() {
        HttpResponse<String> made = rest.post("/v1/participants", body, "Content-Type", JSON, "Idempotency-Key", "key-1");

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.headers().firstValue("Location")).contains(row);
        assertThat(made.headers().firstValue("ETag")).contains("\"3\"");
        assertThat(made.body()).contains("\"familyName\":\"Berg1\"");
        assertThat(rest.writes.log).containsExactly("participantRegister key-1");
    }

    @Test
    void aMinimalAnswerHasNoBody() {
        HttpResponse<String> made = rest.post("/v1/participants", body, "Content-Type", JSON, "Prefer", "return=minimal");

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.body()).isEmpty();
        assertThat(made.headers().firstValue("Preference-Applied")).contains("return=minimal");
    }

    @Test
    void aChangeNeedsTheVersionThatItWasMadeFrom() {
        assertThat(patch("{\"phone\":null}").statusCode()).isEqualTo(428);
        assertThat(patch("{\"phone\":null}", "If-Match", "\"2\"").statusCode()).isEqualTo(412);
        assertThat(patch("{\"phone\":null}", "If-Match", "3").statusCode()).isEqualTo(400);
        assertThat(patch("{\"phone\":null}", "If-Match", "\"3\"").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{\"givenName\":\"A\",\"givenName\":\"B\"} | /givenName | DUPLICATE_PROPERTY",
            "{\"surname\":\"A\"} | /surname | UNKNOWN_PROPERTY", "{\"birthDate\":\"6 May\"} | /birthDate | INVALID",
            "{\"gender\":\"BLUE\"} | /gender | UNKNOWN_VALUE", "{\"givenName\":5} | /givenName | INVALID", "[] | ``| WRONG_TYPE"})
    void eachFaultIsNamedByItsPlace(String wrong, String pointer, String code) {
        HttpResponse<String> answer = rest.post("/v1/participants", wrong, "Content-Type", JSON);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"pointer\":\"" + pointer + "\",\"code\":\"" + code + "\"");
        assertThat(rest.writes.log).isEmpty();
    }

    @Test
    void brokenAndOversizedBodiesAreRefused() {
        assertThat(rest.post("/v1/participants", "{\"givenName\":", "Content-Type", JSON).body()).contains("line 1");
        assertThat(rest.post("/v1/participants", "", "Content-Type", JSON).statusCode()).isEqualTo(400);
        assertThat(rest.post("/v1/participants", "{\"a\":" + "[".repeat(40) + "]".repeat(40) + "}", "Content-Type", JSON).body())
                .contains("LIMIT_EXCEEDED");
        assertThat(rest.post("/v1/participants", "{\"givenName\":\"" + "x".repeat(1 << 20) + "\"}", "Content-Type", JSON).statusCode())
                .isEqualTo(413);
        assertThat(rest.post("/v1/participants", body, "Content-Type", "text/plain").statusCode()).isEqualTo(415);
        assertThat(
                rest.send("POST", "/v1/participants", BodyPublishers.ofByteArray(new byte[]{'{', (byte) 0xE5, '}'}), "Content-Type", JSON)
                        .body())
                .contains("byte 2");
    }

    private HttpResponse<String> patch(String json, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = JSON;
        return rest.send("PATCH", row, BodyPublishers.ofString(json), all);
    }
}
