package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.rinnalla.server.RunningServer;
import org.rinnalla.server.it.GraphQl.Answer;
import org.rinnalla.server.it.WorkCase.Person;
import org.rinnalla.spi.Role;

/** Outcomes unit by unit: the same as outcomes, at once, and never more than the caller may know. */
@TestInstance(Lifecycle.PER_CLASS)
class OutcomesByUnitIT {
    private static final String FIGURE = "{ value numerator denominator hidden }";
    private static final String ALL = "active " + FIGURE + " personsEver " + FIGURE + " newlyEnrolled " + FIGURE + " ended " + FIGURE
            + " inMeasure " + FIGURE + " mainActivities " + FIGURE + " workedInPeriod " + FIGURE + " employmentRate " + FIGURE
            + " firstJobStarts " + FIGURE + " jobStarts " + FIGURE + " sustained13Weeks " + FIGURE + " retention13Weeks " + FIGURE
            + " retention26Weeks " + FIGURE + " retention52Weeks " + FIGURE;
    private static final String PERIOD = "from: \"2026-07-01\", to: \"2026-09-30\"";
    private static final String BY_UNIT = "{ outcomesByUnit(" + PERIOD + ", first: 100) { totalCount hasNextPage total { " + ALL
            + " } nodes { unit { ref name } outcomes { " + ALL + " } } } }";
    private static final int FIRST_UNIT = 2_000_000_000;
    private static final int UNITS = 70;
    private final RunningServer server = RunningServer.start(Map.of());

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void theyAreThePartsOfOutcomesForEveryCaller() {
        for (String tenant : server.tenants()) {
            Acting manager = new Acting(server, "en", Role.PROGRAMME_MANAGER, tenant, "it-pm");
            Answer units = manager.ask("{ units(first: 100) { nodes { ref } } programmes(first: 100) { nodes { id } } }").clean();
            Map<String, JsonValue> whole = byUnit(manager);
            for (JsonValue unit : units.list("/units/nodes")) {
                String ref = unit.asJsonObject().getString("ref");
                Acting leader = new Acting(server, "en", Role.TEAM_LEADER, tenant, "it-tl", ref);
                assertThat(byUnit(leader)).as(tenant + " " + ref)
                        .isEqualTo(whole.containsKey(ref) ? Map.of(ref, whole.get(ref)) : Map.of());
                same(leader, units, tenant + " " + ref);
            }
            same(manager, units, tenant);
        }
    }

    /** By programme, what is kept is what is counted. */
    private static void same(Acting who, Answer setting, String what) {
        for (JsonValue programme : setting.list("/programmes/nodes")) {
            String id = programme.asJsonObject().getString("id");
            Answer both = who.ask(
                    "query Q($p: ID!) { outcomes(programme: $p, " + PERIOD + ") { " + ALL + " } outcomesByUnit(first: 1, programme: $p, "
                            + PERIOD + ") { total { " + ALL + " } } }",
                    "p", id).clean();
            assertThat(both.at("/outcomesByUnit/total")).as(what).isEqualTo(both.at("/outcomes"));
        }
    }

    private static Map<String, JsonValue> byUnit(Acting who) {
        Map<String, JsonValue> units = new TreeMap<>();
        who.ask(BY_UNIT).clean().list("/outcomesByUnit/nodes").stream().map(JsonValue::asJsonObject)
                .forEach(each -> units.put(each.getJsonObject("unit").getString("ref"), each.get("outcomes")));
        return units;
    }

    @Test
    void whatIsWrittenShowsInTheNextAnswer() throws SQLException {
        WorkCase work = new WorkCase(server);
        Acting manager = new Acting(server, "en", Role.PROGRAMME_MANAGER, WorkCase.TENANT, "it-pm");
        int before = count(manager, "active");
        int jobs = count(manager, "jobStarts");

        // When somebody comes, and begins a job
        Person person = work.person("2026-06-01");
        assertThat(count(manager, "active")).isEqualTo(before + 1);
        work.job(person, work.employer("By unit"), "2026-07-01");
        assertThat(count(manager, "jobStarts")).isEqualTo(jobs + 1);

        // And moves to a unit that had nobody
        sql("INSERT INTO unit (tenant_id,id,ref,provider_id,name,version,created_at,updated_at) SELECT tenant_id,99,'it-new',provider_id,'New',1,"
                + "created_at,updated_at FROM unit WHERE ref='knivsta-stegen'");
        sql("UPDATE enrolment SET unit_id=99 WHERE ref LIKE 'work-%' ORDER BY id DESC LIMIT 1");
        Map<String, JsonValue> units = byUnit(manager);
        assertThat(units.get("it-new").asJsonObject().getJsonObject("active").getInt("numerator")).isEqualTo(1);
        assertThat(count(manager, "active")).isEqualTo(before + 1);

        // And lives under protection: counted apart, still there for who counts, and nowhere in what is kept
        sql("UPDATE participant SET protection='SE_MARKED' WHERE subject LIKE 'work-%' ORDER BY id DESC LIMIT 1");
        assertThat(count(manager, "active")).isEqualTo(before + 1);

        // And is gone
        sql("DELETE FROM placement_terms WHERE placement_id IN (SELECT p.id FROM placement p JOIN enrolment e ON e.id=p.enrolment_id WHERE "
                + "e.unit_id=99)");
        sql("DELETE FROM placement WHERE enrolment_id IN (SELECT id FROM enrolment WHERE unit_id=99)");
        assertThat(count(manager, "jobStarts")).isEqualTo(jobs);
    }

    @Test
    void whoDoesNotSeeThePeopleIsToldNoSmallNumber() {
        for (String tenant : server.tenants()) {
            Acting researcher = new Acting(server, "en", Role.RESEARCHER, tenant, "it-research");
            Answer told = researcher.ask(BY_UNIT).clean();
            List<JsonValue> figures = told.list("/outcomesByUnit/nodes").stream()
                    .flatMap(each -> each.asJsonObject().getJsonObject("outcomes").values().stream())
                    .flatMap(
                            each -> each.getValueType() == JsonValue.ValueType.ARRAY ? each.asJsonArray().stream() : List.of(each).stream())
                    .toList();
            assertThat(figures).as(tenant).allSatisfy(each -> {
                JsonObject figure = each.asJsonObject();
                if (figure.getBoolean("hidden")) {
                    assertThat(figure.get("numerator")).isEqualTo(JsonValue.NULL);
                    assertThat(figure.get("denominator")).isEqualTo(JsonValue.NULL);
                } else {
                    assertThat(figure.getInt("numerator") % 5).isZero();
                }
            });
            assertThat(researcher.ask(BY_UNIT.replace("2026-09-30", "2026-09-29")).codes()).containsExactly("VALIDATION_FAILED");
        }
    }

    @Test
    void whoeverAsksForAPeriodThatIsStillBeingCountedIsToldHowFarItIsAndThenTheFigures() throws Exception {
        Acting manager = new Acting(server, "en", Role.PROGRAMME_MANAGER, WorkCase.TENANT, "it-pm");
        WorkCase work = new WorkCase(server);
        work.person("2025-04-01");
        String graphql = "{ outcomesByUnit(from: \"2025-04-01\", to: \"2025-06-30\", first: 1) { totalCount total { personsEver { numerator } "
                + "active { numerator } } } }";
        String rest = "/v1/figures-by-unit?from=2025-04-01&to=2025-06-30&id=active&first=1";
        String before = manager.ask(graphql).clean().at("/outcomesByUnit").toString();
        try (Connection holding = server.schema().connect(); Statement lock = holding.createStatement()) {
            // Given more parts than a request counts by itself, and a database that does not tell of placements
            manyUnits();
            lock.execute("LOCK TABLES placement WRITE");

            // When they are asked for, then each way tells how far it is, in the caller's language
            Answer early = manager.ask(graphql);
            assertThat(early.codes()).containsExactly("UNAVAILABLE");
            assertThat(early.body().toString()).contains("are being counted: ", " parts are done");
            HttpResponse<String> problem = new Acting(server, "sv", Role.PROGRAMME_MANAGER, WorkCase.TENANT, "it-pm").get(rest);
            assertThat(problem.statusCode()).isEqualTo(503);
            assertThat(problem.headers().firstValue("Retry-After")).contains("2");
            assertThat(parsed(problem.body()).getString("detail")).contains("räknas just nu", " delar är klara");

            // And when they are counted, the figures: the same person in seventy units more
            lock.execute("UNLOCK TABLES");
            Answer answer = manager.ask(graphql);
            while (!answer.codes().isEmpty()) {
                answer = manager.ask(graphql);
            }
            assertThat(answer.text("/outcomesByUnit/totalCount"))
                    .isEqualTo(String.valueOf(UNITS + parsed(before).getInt("totalCount")));
            assertThat(answer.at("/outcomesByUnit/total")).isEqualTo(parsed(before).get("total"));
            assertThat(number(parsed(manager.reads(rest)).getJsonArray("total").getJsonObject(0)))
                    .isEqualTo(answer.text("/outcomesByUnit/total/active/numerator"));
        } finally {
            sql("DELETE FROM enrolment WHERE unit_id>=" + FIRST_UNIT);
            sql("DELETE FROM unit WHERE id>=" + FIRST_UNIT);
        }
        assertThat(manager.ask(graphql).clean().at("/outcomesByUnit").toString()).isEqualTo(before);
    }

    /** Units in which somebody has an enrolment who has one already. */
    private void manyUnits() throws SQLException {
        for (int i = FIRST_UNIT; i < FIRST_UNIT + UNITS; i++) {
            sql("INSERT INTO unit (tenant_id,id,ref,provider_id,name,version,created_at,updated_at) SELECT tenant_id," + i + ",'many-" + i
                    + "',provider_id,'Many',1,created_at,updated_at FROM unit WHERE ref='knivsta-stegen'");
            sql("INSERT INTO enrolment (tenant_id,id,participant_id,programme_id,unit_id,started_on,aims,statements,phase,state,version,"
                    + "created_at,updated_at) SELECT tenant_id," + i + ",participant_id,programme_id," + i
                    + ",started_on,aims,statements,phase,"
                    + "state,1,created_at,updated_at FROM enrolment WHERE ref LIKE 'work-%' AND started_on='2025-04-01' LIMIT 1");
        }
    }

    @Test
    void badInputIsToldInEveryLanguage() {
        Acting manager = new Acting(server, "en", Role.PROGRAMME_MANAGER, "stockholm", "it-pm");
        assertThat(manager.ask(BY_UNIT.replace("first: 100", "first: 101")).codes()).containsExactly("LIMIT_EXCEEDED");
        assertThat(manager.ask(BY_UNIT.replace("first: 100", "first: 9, programme: \"nonsense\"")).codes()).containsExactly("NOT_FOUND");
        assertThat(manager.ask(BY_UNIT.replace("2026-09-30", "2026-06-30")).codes()).containsExactly("VALIDATION_FAILED");
        assertThat(new Acting(server, "en", Role.CARE_CONTACT, "stockholm", "it-care").ask(BY_UNIT).codes()).containsExactly("FORBIDDEN");
        String members = "{ outcomesByUnit(first: 1, " + PERIOD + ") { total { active { members(first: 1) { totalCount } } } } }";
        for (Map.Entry<String, String> each : Map.of("en", "whole programme", "sv", "hela programmet", "fi", "koko ohjelmaa", "sv-FI",
                "klienter", "nb", "hele programmet", "nn", "heile programmet").entrySet()) {
            Answer refused = new Acting(server, each.getKey(), Role.PROGRAMME_MANAGER, "stockholm", "it-pm").ask(members);
            assertThat(refused.body().toString()).contains("VALIDATION_FAILED", each.getValue());
        }
    }

    @Test
    void restTellsTheSamePageByPage() {
        Acting manager = new Acting(server, "en", Role.PROGRAMME_MANAGER, "stockholm", "it-pm");
        Answer graphql = manager
                .ask("{ outcomesByUnit(" + PERIOD + ", first: 1) { totalCount hasNextPage endCursor total { active { numerator } } "
                        + "nodes { unit { id } outcomes { active { numerator } } } } }")
                .clean();
        JsonObject rest = parsed(manager.reads("/v1/figures-by-unit?from=2026-07-01&to=2026-09-30&id=active&first=1"));

        assertThat(rest.getJsonArray("items").getJsonObject(0).getString("unitId"))
                .isEqualTo(graphql.text("/outcomesByUnit/nodes/0/unit/id"));
        assertThat(number(rest.getJsonArray("total").getJsonObject(0))).isEqualTo(graphql.text("/outcomesByUnit/total/active/numerator"));
        assertThat(number(rest.getJsonArray("items").getJsonObject(0).getJsonArray("figures").getJsonObject(0)))
                .isEqualTo(graphql.text("/outcomesByUnit/nodes/0/outcomes/active/numerator"));
        assertThat(rest.getJsonObject("page").get("total").toString()).isEqualTo(graphql.text("/outcomesByUnit/totalCount"));
        if (rest.getJsonObject("page").getBoolean("hasMore")) {
            JsonObject next = parsed(manager.reads("/v1/figures-by-unit?from=2026-07-01&to=2026-09-30&id=active&first=100&after="
                    + rest.getJsonObject("page").getString("next")));
            assertThat(next.getJsonArray("items")).hasSize(Integer.parseInt(graphql.text("/outcomesByUnit/totalCount")) - 1);
        }
    }

    private static String number(JsonObject figure) {
        return figure.get("numerator").toString();
    }

    private static JsonObject parsed(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static int count(Acting who, String figure) {
        return Integer.parseInt(who.ask("{ outcomesByUnit(first: 1, " + PERIOD + ") { total { " + figure + " { numerator } } } }").clean()
                .text("/outcomesByUnit/total/" + figure + "/numerator"));
    }

    private void sql(String text) throws SQLException {
        try (Connection connection = server.schema().connect(); Statement statement = connection.createStatement()) {
            statement.executeUpdate(text);
        }
    }
}
