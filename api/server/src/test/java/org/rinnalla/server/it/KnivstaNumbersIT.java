package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rinnalla.server.RunningServer;
import org.rinnalla.spi.Role;

/** What Knivsta tells of itself, and what the standards of the method ask for, over HTTP from the demo data. */
class KnivstaNumbersIT {
    private static final String TENANT = "knivsta";
    private static final String DAY = "2026-11-22";
    private final RunningServer server = RunningServer.shared();
    private final Acting leader = new Acting(server, "sv", Role.TEAM_LEADER, TENANT, "knivsta-tl-1", "knivsta-stegen");
    private final Acting manager = new Acting(server, "sv", Role.PROGRAMME_MANAGER, TENANT, "knivsta-pm-1");
    private final String programme = leader.ask("{ programmes(first: 1) { nodes { id } } }").clean().text("/programmes/nodes/0/id");

    @Test
    void twentyNineAndTwentySixAndFourteenAreSixtyNineOfAHundred() {
        Map<String, JsonObject> told = new Figures(leader, programme).of(DAY, DAY);

        assertThat(number(told, "main-activity-internship")).isEqualTo("29 29 100");
        assertThat(number(told, "main-activity-paid-work")).isEqualTo("26 26 100");
        assertThat(number(told, "main-activity-studies")).isEqualTo("14 14 100");
        assertThat(number(told, "in-measure")).isEqualTo("69 69 100");
        assertThat(number(told, "main-activity-none")).isEqualTo("31 31 100");
        assertThat(number(told, "active")).isEqualTo("100 100 null");
        assertThat(told.getOrDefault("in-measure", JsonValue.EMPTY_JSON_OBJECT).getString("version")).isEqualTo("1");
        assertThat(told.values()).allSatisfy(figure -> {
            assertThat(figure.getString("title")).isNotBlank();
            assertThat(figure.getString("definition")).isNotBlank().isNotEqualTo(figure.getString("title"));
        });
        assertThat(told.toString()).contains("Personer med någon huvudaktivitet periodens sista dag");
    }

    @ParameterizedTest
    @CsvSource({"2026-07-01,2026-09-30", "2026-04-01,2026-06-30", "2025-01-01,2025-12-31", "2026-01-01,2026-11-22",
            "2022-01-01,2022-03-31"})
    void everyFigureIsWhatThePlainRecountOfTheFilesSays(String from, String to) {
        Map<String, JsonObject> told = new Figures(leader, programme).of(from, to);
        Map<String, String> recounted = new Recount(new DemoRows(TENANT), "knivsta-ips", LocalDate.parse(from), LocalDate.parse(to)).all();

        recounted.forEach((id, number) -> assertThat(number(told, id)).as("%s from %s to %s", id, from, to).isEqualTo(number));
    }

    /** The quarter of the Learning Community, and the rates beside it, say something of this unit. */
    @Test
    void theThirdQuarterHasWorkersStartsAndApplications() {
        Map<String, JsonObject> told = new Figures(leader, programme).of("2026-07-01", "2026-09-30");

        for (String id : new String[]{"quarter-rate", "employment-rate", "first-job-starts", "job-starts", "sustained-13-weeks",
                "retention-13-weeks", "days-to-first-employer-contact", "days-to-first-job", "employer-contact-within-30-days",
                "employer-contacts-per-week", "participant-made-applications", "internship-to-job"}) {
            assertThat(number(told, id)).as(id).doesNotStartWith("null").doesNotStartWith("0 ");
        }
    }

    @ParameterizedTest
    @CsvSource({"in-measure,Enrolment", "quarter-rate,Enrolment", "first-job-starts,Enrolment",
            "participant-made-applications,JobApplication",
            "employer-contacts-per-week,Contact"})
    void aNumberOpensToItsMembers(String figure, String noun) {
        String from = "2026-07-01";
        String to = "2026-09-30";
        JsonObject told = new Figures(leader, programme).of(from, to).getOrDefault(figure, JsonValue.EMPTY_JSON_OBJECT);

        assertThat(new Figures(leader, programme).members(figure, from, to)).isEqualTo(told.get("numerator") + " " + noun);
    }

    /** KN-11, and no limit on a caseload: a queue of nobody, and no place that is taken from anybody. */
    @Test
    void kn11_nobodyWaits() {
        Map<String, JsonObject> told = new Figures(leader, programme).of(DAY, DAY);

        assertThat(number(told, "queue")).isEqualTo("0 0 null");
        assertThat(told).doesNotContainKey("places-taken");
        assertThat(leader.ask("query Q($p: ID!) { waitingList(programme: $p, on: \"2026-11-22\") { length longestDays } "
                + "capacity(programme: $p, on: \"2026-11-22\") { limit specialists { active } } }", "p", programme).clean()
                .text("/waitingList/length")).isEqualTo("0");
        assertThat(leader.reads("/v1/programmes/" + programme + "/waiting-list?on=2026-11-22")).contains("\"length\":0");
    }

    @Test
    void outsideTheUnitNumbersAreRoundedAndOpenToNobody() {
        Acting research = new Acting(server, "sv", Role.RESEARCHER, TENANT, "knivsta-researcher-1");
        Map<String, JsonObject> told = new Figures(research, programme).of("2026-07-01", "2026-09-30");

        // Rounded to fives, or hidden; never exact, never with members
        assertThat(told.values()).allSatisfy(figure -> {
            String numerator = String.valueOf(figure.get("numerator"));
            if (!numerator.equals("null") && !figure.getString("id").equals("employer-contacts-per-week")) {
                boolean lengths = figure.getString("kind").endsWith("_DAYS");
                assertThat(lengths || Integer.parseInt(numerator) % 5 == 0).as(figure.toString()).isTrue();
            }
        });
        String query = "?programmeId=" + programme + "&from=2026-07-01&to=2026-09-30";
        assertThat(research.get("/v1/figures/in-measure/members" + query).statusCode()).isEqualTo(403);
        assertThat(manager.get("/v1/figures/in-measure/members" + query + "&published=true").statusCode()).isEqualTo(403);
        assertThat(research.get("/v1/figures?programmeId=" + programme + "&from=2026-07-02&to=2026-09-30").statusCode()).isEqualTo(422);

        // And who is not of those who run reports is told nothing
        for (Role role : new Role[]{Role.CARE_CONTACT, Role.PARTICIPANT, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER}) {
            Acting other = new Acting(server, "sv", role, TENANT, "knivsta-p-060");
            assertThat(other.get("/v1/figures" + query).statusCode()).as(role.name()).isEqualTo(403);
        }
    }

    private static String number(Map<String, JsonObject> told, String id) {
        JsonObject figure = told.get(id);
        return figure == null ? "absent" : Figures.number(figure);
    }
}
