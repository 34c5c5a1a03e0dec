package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rinnalla.server.RunningServer;
import org.rinnalla.spi.Role;

/**
 * The five sites of the pilot and their numbers, as reports and figures tell them. On days before those on which other tests are at work
 * in these tenants.
 */
class FinnishNumbersIT {
    /** Of this day is the column that tells which sites are open and which begin in the autumn. */
    private static final String COLUMN = "2021-08-10";
    private static final String SETTLED = "2026-08-31";
    private final RunningServer server = RunningServer.shared();

    @ParameterizedTest(name = "{0}: {1} from {2}")
    @CsvSource({"pohjois-karjala,Avoinna,2020-08-03", "helsinki,Avoinna,2020-08-03", "uusimaa,Avoinna,2020-09-01",
            "lappi,Käynnistymässä,2021-10-04", "etela-pohjanmaa,Käynnistymässä,2021-10-04"})
    void fi9_eachSiteSaysWhetherItIsOpenAndSinceWhen(String tenant, String status, String since) {
        // Given the day of the column, when the site's manager asks for the report in Finnish
        JsonObject then = report(manager(tenant, "fi"), "fi-site", COLUMN);
        JsonObject now = report(manager(tenant, "fi"), "fi-site", SETTLED);

        // Then it says so, and years later all five are open
        assertThat(row(section(then, 0), "STATUS").getString("value")).isEqualTo(status);
        assertThat(row(section(then, 0), "SINCE").getString("value")).isEqualTo(since);
        assertThat(row(section(now, 0), "STATUS").getString("value")).isEqualTo("Avoinna");
        assertThat(section(now, 0).getString("title")).isEqualTo("Paikkakunnan tila");
        assertThat(section(now, 0).getJsonArray("columns").toString()).contains("Tieto", "Arvo").doesNotContain("Asiakkaita");
    }

    @Test
    void fi9_thereAreFiveSitesEachATenantWithAProgrammeOfItsOwn() {
        List<String> sites = List.of("pohjois-karjala", "helsinki", "uusimaa", "lappi", "etela-pohjanmaa");

        assertThat(server.tenants()).containsAll(sites);
        for (String site : sites) {
            GraphQl.Answer told = new GraphQl(server, server.token(Role.PROGRAMME_MANAGER, site))
                    .ask("{ programmes(first: 9) { nodes { definition startsOn } } }").clean();
            assertThat(told.list("/programmes/nodes")).singleElement().satisfies(
                    programme -> assertThat(programme.asJsonObject().getString("definition")).isEqualTo("fi.thl.ips"));
        }
    }

    @ParameterizedTest(name = "{0}: {1} employment relationships")
    @CsvSource({"pohjois-karjala,11,2020-08-03,19", "helsinki,20,2020-08-03,25", "uusimaa,11,2020-09-01,19", "lappi,4,2021-10-04,-1",
            "etela-pohjanmaa,6,2021-10-04,12"})
    void fi7_employmentRelationshipsThatAroseAreTheSameInReportAndFigures(String tenant, int jobs, String opened, int running) {
        Acting manager = manager(tenant, "fi");
        JsonObject report = report(manager, "fi-site", SETTLED);

        JsonObject figures = read(manager.reads("/v1/figures?programmeId=" + programme(manager) + "&from=" + opened + "&to=" + SETTLED
                + "&id=job-starts"));

        assertThat(row(section(report, 1), "job-starts").getInt("above")).isEqualTo(jobs);
        assertThat(figures.toString()).contains("\"numerator\":" + jobs);
        if (running >= 0) {
            assertThat(row(report, "TOTAL").getInt("participants")).isEqualTo(running);
            assertThat(row(section(report, 2), "TOTAL").getInt("participants")).isEqualTo(running);
        }
    }

    /** FI-6: who made the applications; more by the client than by anybody else, and never none at all. */
    @Test
    void fi6_theShareOfApplicationsThatClientsMadeStandsInTheReport() {
        for (String tenant : List.of("pohjois-karjala", "helsinki", "uusimaa")) {
            JsonObject made = row(section(report(manager(tenant, "fi"), "fi-site", SETTLED), 1), "participant-made-applications");

            assertThat(made.getInt("below")).isGreaterThan(made.getInt("above")).isGreaterThan(10);
            assertThat(made.getJsonNumber("share").doubleValue()).isBetween(30.0, 80.0);
        }
    }

    @ParameterizedTest(name = "{0}: {1} rows")
    @CsvSource({"pohjois-karjala,25,14", "helsinki,35,90", "etela-pohjanmaa,12,16"})
    void fi8_onlyThoseWhoAgreedToResearchStandInTheEvaluationUnderAPseudonymByRegion(String tenant, int rows, String region) {
        // Given more enrolments than consents for research, when the manager takes the rows
        JsonObject given = report(manager(tenant, "fi"), "fi-evaluation", SETTLED);
        JsonArray told = given.getJsonArray("rows");

        // Then those alone are there, with no name, no unit and no municipality
        assertThat(told).hasSize(rows);
        assertThat(persons(told)).allMatch(person -> person.matches("[0-9A-Za-z_-]{16}"));
        Set<String> regions = told.stream().map(row -> row.asJsonObject().getString("region", "")).filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
        assertThat(regions).containsExactly(region);
        assertThat(told).allMatch(row -> row.asJsonObject().getString("ageGroup", "20-29").matches("0-19|[2-5]0-[2-5]9|60\\+"));
        assertThat(told.toString()).doesNotContain(tenant + "-", "example.org", "Usva", "Kuura");
        assertThat(told.stream().filter(row -> row.asJsonObject().getInt("jobStarts") > 0)).isNotEmpty();

        // And another quarter's pseudonyms are others
        assertThat(persons(report(manager(tenant, "fi"), "fi-evaluation", "2026-05-31").getJsonArray("rows")))
                .doesNotContainAnyElementsOf(persons(told));
    }

    @Test
    void fi8_whoDoesNotSeeTheConsentsTakesNoRows() {
        for (Role role : List.of(Role.RESEARCHER, Role.CARE_CONTACT, Role.ADMINISTRATOR)) {
            Acting other = new Acting(server, "fi", role, "helsinki", server.subjectOf(role, "helsinki"));
            assertThat(other.post("/v1/reports/fi-evaluation/runs", body(manager("helsinki", "fi"), SETTLED)).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void theProtectedClientIsCountedAndHasNoRegionInTheRows() {
        JsonArray told = report(manager("helsinki", "fi"), "fi-evaluation", SETTLED).getJsonArray("rows");

        assertThat(told.stream().filter(row -> !row.asJsonObject().containsKey("region")
                || row.asJsonObject().get("region") == JsonValue.NULL || row.asJsonObject().getString("region").isEmpty())).hasSize(1);
    }

    /** A year of the model costs 135,000 euros, and who paid follows from the day. */
    @Test
    void theSitesSayWhoPaysInWhichYear() {
        String told = manager("pohjois-karjala", "fi").reads("/v1/programme-fundings?first=20");

        assertThat(told).contains("THL:n kehittämishanke", "Suomen kestävän kasvun ohjelma", "Pohjois-Karjalan hyvinvointialue");
        assertThat(told).contains("\"startsOn\":\"2023-01-01\"", "\"endsOn\":\"2024-12-31\"", "135000", "\"EUR\"");
    }

    private Acting manager(String tenant, String language) {
        return new Acting(server, language, Role.PROGRAMME_MANAGER, tenant, tenant + "-pm-1");
    }

    private static String programme(Acting manager) {
        return read(manager.reads("/v1/programmes?first=1")).getJsonArray("items").getJsonObject(0).getString("id");
    }

    private static JsonObject body(Acting manager, String date) {
        return Json.createObjectBuilder().add("programmeId", programme(manager)).add("date", date).build();
    }

    private static JsonObject report(Acting manager, String report, String date) {
        HttpResponse<String> answer = manager.post("/v1/reports/" + report + "/runs", body(manager, date));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return read(answer.body());
    }

    private static JsonObject section(JsonObject report, int number) {
        return report.getJsonArray("sections").getJsonObject(number);
    }

    private static JsonObject row(JsonObject table, String code) {
        return table.getJsonArray("rows").stream().map(JsonValue::asJsonObject).filter(row -> row.getString("code").equals(code))
                .findFirst().orElseThrow(() -> new AssertionError(code + " is not in " + table));
    }

    private static Set<String> persons(JsonArray rows) {
        return rows.stream().map(row -> row.asJsonObject().getString("person")).collect(Collectors.toSet());
    }

    private static JsonObject read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
