package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rinnalla.server.it.GraphQl.input;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.rinnalla.server.RunningServer;
import org.rinnalla.server.it.GraphQl.Answer;
import org.rinnalla.spi.Role;

/** What is kept of a participant goes when its time is over: all that tells who it was, and nothing that is counted. */
@TestInstance(Lifecycle.PER_CLASS)
class ErasureIT {
    private static final String TENANT = "knivsta";
    private int count;
    private final RunningServer server = RunningServer.start(Map.of());
    private final Acting manager = new Acting(server, "sv", Role.PROGRAMME_MANAGER, TENANT, "knivsta-pm-1");
    private final Acting leader = new Acting(server, "sv", Role.TEAM_LEADER, TENANT, "knivsta-tl-1", "knivsta-stegen");
    private String mark = "";
    private String programme = "";
    private String unit = "";

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void setting() {
        mark = "Kanarie" + ++count + "x";
        Answer told = leader.ask("{ programmes(first: 1) { nodes { id } } units(first: 1) { nodes { id } } }").clean();
        programme = told.text("/programmes/nodes/0/id");
        unit = told.text("/units/nodes/0/id");
    }

    @Test
    void whatIsDueIsErasedEverywhereAndWhatIsCountedStays() throws SQLException {
        // Given somebody who left five years ago, with a row of each kind, and somebody like that who left later
        String old = everything(mark, "2021-09-06", "2021-11-12");
        String late = everything("Kvar" + mark, "2021-09-06", "2022-11-11");
        Map<String, JsonObject> before = new Figures(leader, programme).of("2021-09-01", "2026-11-22");
        assertThat(due("2026-11-11")).doesNotContain(old);
        assertThat(due("2026-11-12")).contains(old).doesNotContain(late);

        // When the manager erases what is due
        HttpResponse<String> done = manager.post("/v1/participant-erasures", input("participantId", old, "reason", "DUE"));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(201);

        // Then no text of any table holds a word of it, and the other person's are all there
        assertThat(found(mark)).as("places that still tell").allMatch(place -> place.endsWith("Kvar" + mark));
        assertThat(found("Kvar" + mark)).hasSizeGreaterThan(15);
        Answer told = leader
                .ask("query Q($id: ID!) { participant(id: $id) { familyName birthDate nationalId goals(first: 1) { totalCount } "
                        + "enrolments(first: 2) { nodes { startedOn endReason } } } }", "id", old)
                .clean();
        assertThat(told.text("/participant/familyName")).isEmpty();
        assertThat(told.at("/participant/birthDate")).isEqualTo(JsonValue.NULL);
        assertThat(told.text("/participant/goals/totalCount")).isEqualTo("0");
        assertThat(told.text("/participant/enrolments/nodes/0/startedOn")).isEqualTo("2021-09-06");

        // And each figure is what it was; the proof stands, and it is not done twice
        Map<String, JsonObject> after = new Figures(leader, programme).of("2021-09-01", "2026-11-22");
        before.forEach((id, figure) -> assertThat(after).as(id).containsEntry(id, figure));
        Acting officer = new Acting(server, "sv", Role.DATA_PROTECTION_OFFICER, TENANT, "knivsta-dpo-1");
        assertThat(officer.reads("/v1/participant-erasures?first=50")).contains("\"reason\":\"DUE\"");
        assertThat(due("2026-11-22")).doesNotContain(old);
        assertThat(erase(old, "DUE").userErrors("participantErasureCarryOut")).containsExactly("ALREADY_ERASED participantId");
        nothingMoreIsWritten(old);
    }

    @Test
    void whatIsCountedUnitByUnitStaysToo() throws SQLException {
        // Given somebody who left, and somebody under protection who did, in sums that are kept
        String old = everything(mark, "2021-09-06", "2021-11-12");
        String hidden = everything("Skyddad" + mark, "2021-09-06", "2021-11-12");
        protection("'SE_MARKED'");
        JsonObject before = byUnit();

        // When the first one is erased, each unit's figures are what they were
        erase(old, "DUE").done("participantErasureCarryOut");
        assertThat(byUnit()).isEqualTo(before);

        // And when the other one is, who lives under protection no more, everybody still counts once
        protection("NULL");
        erase(hidden, "DUE").done("participantErasureCarryOut");
        assertThat(byUnit().getJsonObject("total")).isEqualTo(before.getJsonObject("total"));
    }

    private void protection(String grade) throws SQLException {
        try (Connection connection = server.schema().connect(); Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE participant SET protection=" + grade + " WHERE family_name='Skyddad" + mark + "'");
        }
    }

    private JsonObject byUnit() {
        String figures = "{ personsEver { numerator } ended { numerator } jobStarts { numerator } firstJobStarts { numerator } "
                + "employmentRate { numerator denominator } } ";
        return manager.ask("{ outcomesByUnit(from: \"2021-09-01\", to: \"2021-12-31\", first: 100) { total " + figures
                + "nodes { unit { ref } outcomes " + figures + "} } }").clean().at("/outcomesByUnit").asJsonObject();
    }

    /** Neither about the person, nor to what was kept for counting. */
    private void nothingMoreIsWritten(String old) throws SQLException {
        Answer kept = leader
                .ask("query Q($id: ID!) { participant(id: $id) { enrolments(first: 1) { nodes { id version placements(first: 1) "
                        + "{ nodes { id version } } } } } }", "id", old)
                .clean();
        String stay = "/participant/enrolments/nodes/0/";
        Integer version = Integer.valueOf(kept.text(stay + "placements/nodes/0/version"));

        assertThat(leader.tries("contactRecord", "contact { id }", "participantId", old, "heldOn", "2026-10-01", "kind", "MEETING")
                .userErrors("contactRecord")).containsExactly("ALREADY_ERASED participantId");
        assertThat(
                leader.tries("goalState", "goal { id }", "participantId", old, "kind", "LONG_TERM", "words", mark, "saidOn", "2026-10-01")
                        .userErrors("goalState"))
                .containsExactly("ALREADY_ERASED participantId");
        assertThat(leader.tries("placementCorrect", "placement { id }", "placementId", kept.text(stay + "placements/nodes/0/id"), "version",
                version, "title", mark, "reason", mark).userErrors("placementCorrect")).containsExactly("ALREADY_ERASED placementId");
        HttpResponse<String> refused = leader.post("/v1/contacts",
                input("participantId", old, "heldOn", "2026-10-01", "kind", "MEETING", "ref", mark + "-late"));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body()).contains("ALREADY_ERASED", "/participantId", "Registrera den som kommer tillbaka");
        assertThat(found(mark)).allMatch(place -> place.endsWith("Kvar" + mark));
    }

    @Test
    void nobodyIsErasedTooEarlyOrByTheWrongPerson() {
        String late = everything(mark, "2021-09-06", "2022-11-11");
        String here = everything(mark, "2026-09-01", "");

        Answer early = erase(late, "DUE");
        assertThat(early.userErrors("participantErasureCarryOut")).containsExactly("TERM_NOT_OVER reason");
        assertThat(early.text("/participantErasureCarryOut/userErrors/0/message")).contains("2027").startsWith("Uppgifterna ska raderas");
        assertThat(erase(here, "ASKED").userErrors("participantErasureCarryOut")).containsExactly("STILL_ENROLLED participantId");
        assertThat(
                leader.tries("participantErasureCarryOut", "participantErasure { id }", "participantId", late, "reason", "ASKED").codes())
                .containsExactly("FORBIDDEN");
        assertThat(leader.ask("query Q($id: ID!) { participant(id: $id) { familyName } }", "id", late).clean()
                .text("/participant/familyName")).isEqualTo(mark);

        // Who asks is not made to wait
        erase(late, "ASKED").done("participantErasureCarryOut");
        assertThat(leader.ask("query Q($id: ID!) { participant(id: $id) { familyName } }", "id", late).clean()
                .text("/participant/familyName")).isEmpty();
    }

    private Answer erase(String participant, String reason) {
        return manager.tries("participantErasureCarryOut", "participantErasure { id }", "participantId", participant, "reason", reason);
    }

    private String due(String day) {
        String rest = manager.reads("/v1/programmes/" + programme + "/participant-erasures-due?first=100&on=" + day);
        String graphql = manager.ask("query Q($p: ID!, $d: Date!) { participantErasuresDue(programme: $p, on: $d, first: 100) { totalCount "
                + "nodes { id } } }", "p", programme, "d", day).clean().list("/participantErasuresDue/nodes").toString();
        return rest.contains("\"items\"") ? graphql : rest;
    }

    /** A participant of whom there is a row of each kind, each with the mark in its words; an empty end: it goes on. */
    private String everything(String word, String start, String end) {
        String person = leader.makes("participantRegister", "participant", "unitId", unit, "givenName", word, "familyName", word,
                "birthDate",
                "2004-03-01", "residence", "0330", "residentSince", "2010-01-01", "ref", word + "-" + ++count, "subject", word + count,
                "email",
                word + "@example.org", "seCityDistrict", word);
        String stay = leader.makes("enrolmentAccept", "enrolment", "participantId", person, "programmeId", programme, "unitId", unit,
                "startedOn", start, "ownWishOn", start, "aims", Json.createArrayBuilder().add("WORK").build(), "statements",
                Json.createArrayBuilder().add(input("key", "mentalIllHealth", "value", JsonValue.TRUE)).build(), "decisionReference", word,
                "seSusRegisteredOn", start);
        String employer = leader.makes("employerRegister", "employer", "name", "Provlada " + count);
        String job = leader.makes("placementStart", "placement", "enrolmentId", stay, "employerId", employer, "kind", "COMPETITIVE",
                "title",
                word, "startedOn", start, "supervisorName", word, "hoursPerWeek", Json.createValue(20));
        words(person, stay, word, start);
        beside(person, stay, job, employer, word, start);
        leader.makes("contactRecord", "contact", "participantId", person, "heldOn", start, "kind", "MEETING", "ref", word + "-c" + count);
        if (!end.isEmpty()) {
            String version = leader.ask("query Q($id: ID!) { enrolment(id: $id) { version } }", "id", stay).clean()
                    .text("/enrolment/version");
            leader.does("enrolmentEnd", "enrolment { id }", "enrolmentId", stay, "version", Integer.valueOf(version), "endedOn", end,
                    "endReason", "STUDIES", "placementEndReason", "OTHER");
        }
        return person;
    }

    private void words(String person, String stay, String word, String day) {
        leader.makes("profileMeetingRecord", "profileMeeting", "enrolmentId", stay, "heldOn", day, "ref", word + "-pm" + count);
        String profile = leader.makes("careerProfileOpen", "careerProfile", "participantId", person, "openedOn", day, "ref",
                word + "-cp" + count);
        leader.makes("profileSectionWrite", "profileSection", "careerProfileId", profile, "section", "STRENGTHS", "words", word, "saidOn",
                day);
        leader.makes("pastJobRecord", "pastJob", "participantId", person, "title", word);
        String goal = leader.makes("goalState", "goal", "participantId", person, "kind", "LONG_TERM", "words", word, "saidOn", day);
        leader.makes("goalState", "goal", "participantId", person, "kind", "LONG_TERM", "words", word, "saidOn", day, "replacesId", goal);
        String short_ = leader.makes("goalState", "goal", "participantId", person, "kind", "SHORT_TERM", "words", word, "saidOn", day);
        leader.makes("goalStepPlan", "goalStep", "goalId", short_, "words", word, "plannedOn", day);
        String plan = leader.makes("jobPlanMake", "jobPlan", "participantId", person, "kind", "JOB_SEARCH", "goalId", short_, "madeOn", day,
                "ref", word + "-jp" + count);
        leader.makes("jobPlanItemAdd", "jobPlanItem", "jobPlanId", plan, "what", word, "actor", "PARTICIPANT");
        leader.makes("benefitRecord", "benefit", "participantId", person, "benefitType", "FORSORJNINGSSTOD", "startsOn", day, "ref",
                word + "-b" + count);
        leader.makes("benefitAdviceRecordAdd", "benefitAdviceRecord", "participantId", person, "givenOn", day, "topics",
                Json.createArrayBuilder().add("WAY_BACK").build(), "adviserName", word, "note", word);
        leader.makes("selfRatingRecord", "selfRating", "participantId", person, "kind", "WELLBEING", "score", 4, "ratedOn", day, "ref",
                word + "-sr" + count);
    }

    private void beside(String person, String stay, String job, String employer, String word, String day) {
        leader.makes("vacancyRecord", "vacancy", "employerId", employer, "unitId", unit, "participantId", person, "title", "Provplats",
                "kind", "INTERNSHIP", "foundOn", day);
        leader.makes("jobApplicationRecord", "jobApplication", "participantId", person, "employerName", word, "title", word, "appliedOn",
                day,
                "actor", "PARTICIPANT");
        leader.makes("adaptationRecord", "adaptation", "placementId", job, "kind", "BREAKS", "description", word, "startedOn", day);
        leader.makes("disclosureDecisionRecord", "disclosureDecision", "participantId", person, "placementId", job, "extent", "NEEDS",
                "told",
                word, "toWhom", word, "decidedOn", day, "consentOn", day);
        String consent = leader.makes("consentRecord", "consent", "participantId", person, "purpose", "CARE_INFORMATION", "form", "ORAL",
                "scope", word, "recipient", word, "givenOn", day);
        leader.makes("disclosureRecord", "disclosure", "participantId", person, "ground", "CONSENT", "consentId", consent, "recipient",
                word,
                "startsOn", day, "endsOn", "2026-12-31");
        leader.makes("participantBackgroundRecord", "participantBackground", "enrolmentId", stay, "recordedOn", day, "ref",
                word + "-bg" + count);
    }

    /** Table, column and value of every text in the database that holds a word. */
    private List<String> found(String word) throws SQLException {
        List<String> places = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(server.schema().jdbcUrl(), server.schema().user(),
                server.schema().password())) {
            List<String[]> columns = new ArrayList<>();
            try (ResultSet all = connection.createStatement().executeQuery("SELECT table_name, column_name FROM information_schema.columns "
                    + "WHERE table_schema = DATABASE() AND data_type IN ('varchar', 'char', 'text', 'mediumtext', 'longtext')")) {
                while (all.next()) {
                    columns.add(new String[]{all.getString(1), all.getString(2)});
                }
            }
            assertThat(columns).hasSizeGreaterThan(200);
            for (String[] column : columns) {
                try (ResultSet hits = connection.createStatement()
                        .executeQuery("SELECT `" + column[1] + "` FROM `" + column[0] + "` WHERE `"
                                + column[1] + "` LIKE '%" + word + "%'")) {
                    while (hits.next()) {
                        places.add(column[0] + "." + column[1] + " " + word(hits.getString(1), word));
                    }
                }
            }
        }
        return places;
    }

    /** The value up to the mark, so that two marks of which one ends with the other are told apart. */
    private static String word(String value, String word) {
        return value.substring(Math.max(0, value.indexOf(word) - 4), value.indexOf(word) + word.length());
    }
}
