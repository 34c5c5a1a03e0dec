package org.rinnalla.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rinnalla.core.model.Nouns;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadsTest {
    private RestFixture rest;

    @BeforeAll
    void start() {
        rest = RestFixture.start();
    }

    @AfterAll
    void stop() {
        rest.close();
    }

    @Test
    void aListIsPagedForwardsAndBackwards() {
        HttpResponse<String> first = rest.get("/v1/participants?first=2&order=familyName&total=true");

        assertThat(names(first)).containsExactly("Berg1", "Berg2");
        assertThat(first.body()).contains("\"hasMore\":true", "\"total\":5", "\"previous\":null");
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-store");

        HttpResponse<String> second = rest.get(link(first, "next"));
        assertThat(names(second)).containsExactly("Berg3", "Berg4");

        HttpResponse<String> back = rest.get(link(second, "prev"));
        assertThat(names(back)).containsExactly("Berg1", "Berg2");
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        HttpResponse<String> first = rest.get("/v1/participants?first=2&order=familyName");
        Matcher cursor = Pattern.compile("\"next\":\"([^\"]+)\"").matcher(first.body());
        assertThat(cursor.find()).isTrue();

        HttpResponse<String> other = rest.get("/v1/participants?first=2&order=-familyName&after=" + cursor.group(1));

        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(other.body()).contains("\"code\":\"BAD_REQUEST\"", "cursor");
    }

    @Test
    void aRowShowsWhatTheRoleMaySeeAndIsNotSentTwice() {
        HttpResponse<String> row = rest.get("/v1/participants/" + rest.id(Nouns.PARTICIPANT, 1) + "?include=unit");
        assertThat(row.body()).contains("\"familyName\":\"Berg1\"", "\"unitId\":\"" + rest.id(Nouns.UNIT, 5) + "\"", "\"unit\":{",
                "\"name\":\"North\"");

        HttpResponse<String> plain = rest.get("/v1/participants/" + rest.id(Nouns.PARTICIPANT, 1));
        assertThat(plain.headers().firstValue("ETag")).contains("\"3\"");
        assertThat(rest.get("/v1/participants/" + rest.id(Nouns.PARTICIPANT, 1), "If-None-Match", "\"3\"").statusCode()).isEqualTo(304);

        HttpResponse<String> research = rest.get("/v1/participants/" + rest.id(Nouns.PARTICIPANT, 1), "X-Role", "RESEARCHER");
        assertThat(research.body()).contains("\"birthYear\"").doesNotContain("familyName", "Berg1", "birthDate");
    }

    @Test
    void aListIsOrderedByWhatTheRoleMaySee() {
        assertThat(rest.get("/v1/participants", "X-Role", "RESEARCHER").statusCode()).isEqualTo(200);
        assertThat(rest.get("/v1/participants?order=familyName", "X-Role", "RESEARCHER").statusCode()).isEqualTo(403);
        assertThat(rest.get("/v1/participants?familyName.startsWith=B", "X-Role", "RESEARCHER").statusCode()).isEqualTo(403);
    }

    @Test
    void aNestedListHoldsTheRowsOfItsParentOnly() {
        HttpResponse<String> contacts = rest.get("/v1/participants/" + rest.id(Nouns.PARTICIPANT, 2) + "/contacts");

        assertThat(contacts.statusCode()).isEqualTo(200);
        assertThat(contacts.body()).contains("\"ref\":\"c2\"").doesNotContain("\"ref\":\"c3\"");
    }

    @Test
    void filtersAreTyped() {
        assertThat(names(rest.get("/v1/participants?birthDate.from=2000-01-02&birthDate.to=2000-01-03&order=familyName")))
                .containsExactly("Berg2", "Berg3");
        assertThat(names(rest.get("/v1/participants?ref=p1&ref=p4&order=familyName"))).containsExactly("Berg1", "Berg4");
        assertThat(names(rest.get("/v1/participants?unitId=" + rest.id(Nouns.UNIT, 5)))).hasSize(5);
        assertThat(names(rest.get("/v1/participants?unitId=madeUp"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"/v1/participants?color=red | 400 | familyName",
            "/v1/participants?first=101 | 400 | LIMIT_EXCEEDED",
            "/v1/participants?first=0 | 400 | BAD_REQUEST", "/v1/participants?first | 400 | BAD_REQUEST",
            "/v1/participants?first=2&last=2 | 400 | BAD_REQUEST",
            "/v1/participants?gender=BLUE | 400 | WOMAN", "/v1/participants?birthDate=yesterday | 400 | 2026-03-01",
            "/v1/participants?order=phone | 400 | birthDate", "/v1/participants?after=nonsense | 400 | BAD_REQUEST",
            "/v1/participants/nonsense | 404 | NOT_FOUND", "/v1/nothing | 404 | /openapi", "/v1/participants/a/b/c | 404 | NOT_FOUND",
            "/v1 | 404 | NOT_FOUND"})
    void whatCannotBeAnsweredIsSaidClearly(String path, int status, String said) {
        HttpResponse<String> answer = rest.get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains(said, "\"requestId\":\"request-1\"");
    }

    @Test
    void problemsSpeakTheCallersLanguage() {
        assertThat(rest.get("/v1/participants/nonsense", "Accept-Language", "sv").body()).contains("Det finns ingen");
        assertThat(rest.get("/v1/participants/nonsense", "Accept-Language", "fi").body()).contains("Tällä tunnuksella");
    }

    @Test
    void aStrangersIdAnswersAsAMissingOne() {
        String stranger = rest.ids.encode(Nouns.PARTICIPANT, 2, 1);
        String otherNoun = rest.id(Nouns.UNIT, 1);

        String missing = rest.get("/v1/participants/" + rest.id(Nouns.PARTICIPANT, 999)).body();

        assertThat(rest.get("/v1/participants/" + stranger).body()).isEqualTo(missing);
        assertThat(rest.get("/v1/participants/" + otherNoun).body()).isEqualTo(missing);
    }

    @Test
    void otherMethodsAndTypesAreRefused() {
        HttpResponse<String> put = rest.send("PUT", "/v1/participants", java.net.http.HttpRequest.BodyPublishers.ofString("{}"));
        assertThat(put.statusCode()).isEqualTo(405);
        assertThat(put.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS, POST");

        assertThat(rest.get("/v1/participants", "X-Role", "").statusCode()).isEqualTo(401);
        assertThat(rest.get("/v1/participants", "X-Role", "ADMINISTRATOR").statusCode()).isEqualTo(403);
    }

    @Test
    void everyReadLeavesATrace() {
        rest.audit.clear();

        rest.get("/v1/participants?first=3&order=familyName");

        assertThat(rest.audit).singleElement().satisfies(entry -> assertThat(entry.seen().participants()).isEqualTo(List.of(1L, 2L, 3L)));
    }

    private static List<String> names(HttpResponse<String> list) {
        assertThat(list.statusCode()).as(list.body()).isEqualTo(200);
        return Pattern.compile("\"familyName\":\"(\\w+)\"").matcher(list.body()).results().map(each -> each.group(1)).toList();
    }

    private static String link(HttpResponse<String> list, String rel) {
        Matcher link = Pattern.compile("<([^>]+)>; rel=\"" + rel + "\"").matcher(list.headers().firstValue("Link").orElse(""));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
