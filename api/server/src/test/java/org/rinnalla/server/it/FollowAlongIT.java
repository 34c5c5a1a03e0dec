package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rinnalla.server.it.GraphQl.input;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rinnalla.server.RunningServer;
import org.rinnalla.server.it.GraphQl.Answer;
import org.rinnalla.server.it.WorkCase.Person;

/** Following along after a job began and after one was lost, through GraphQL and REST. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowAlongIT {
    private static final String SCHEDULE = "query Q($id: ID!) { followAlong(placement: $id, on: \"2026-10-20\") "
            + "{ kind from dueOn state doneOn stateLabel(locale: \"fi\") placement { kind participant { id } } } }";
    private RunningServer server;
    private WorkCase work;

    @BeforeAll
    void start() {
        server = RunningServer.start(Map.of());
        work = new WorkCase(server);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void theScheduleIsToldFromTheContactsAndOnlyMeetingsCount() {
        // Given a job from 1 October; a meeting before it, a call in its first days, a meeting in the first week
        Person person = work.person("2026-06-01");
        String job = work.job(person, work.employer("Följer Med AB"), "2026-10-01");
        meeting(person, "2026-09-28", "MEETING");
        meeting(person, "2026-10-02", "PHONE");
        meeting(person, "2026-10-06", "WORKPLACE");

        // When the schedule is asked for
        Answer schedule = work.leader.ask(SCHEDULE, "id", job).clean();

        // Then each contact stands where it was due: the call did not count, the week after next is overdue
        List<String> states = schedule.list("/followAlong").stream().map(due -> due.asJsonObject())
                .map(due -> due.getString("dueOn") + " " + due.getString("state")).toList();
        assertThat(states).startsWith("2026-10-01 DONE", "2026-10-04 LATE", "2026-10-11 DONE", "2026-10-18 OVERDUE", "2026-10-25 DUE");
        assertThat(schedule.text("/followAlong/0/placement/participant/id")).isEqualTo(person.participant());
        assertThat(schedule.text("/followAlong/3/stateLabel")).isEqualTo("Myöhässä");

        // And the list of the unit has it, in GraphQL and REST, until they meet
        String overdue = "query Q($p: ID!, $u: ID!) { overdueFollowAlong(programme: $p, unit: $u, on: \"2026-10-20\") { placement { id } dueOn } }";
        assertThat(work.leader.ask(overdue, "p", work.programme, "u", work.unit).clean().list("/overdueFollowAlong").toString())
                .contains(job);
        String path = "/v1/programmes/" + work.programme + "/overdue-follow-along?on=2026-10-20";
        assertThat(server.get(work.token, path).body()).contains(job);
        assertThat(server.get(work.token, "/v1/placements/" + job + "/follow-along?on=2026-10-20").body())
                .contains("\"state\":\"OVERDUE\"");
        meeting(person, "2026-10-19", "WALK");
        assertThat(server.get(work.token, path).body()).doesNotContain(job);
    }

    @Test
    void afterAJobLossAContactIsDueInThreeDaysAndHelpIsOfferedWhateverTheReason() {
        // Given a job that ended by dismissal, of which staff heard
        Person person = work.person("2026-06-01");
        String job = work.job(person, work.employer("Slutar Här AB"), "2026-07-01");
        assertThat(work.leader.step("placementEnd", "placement { id }", input("placementId", job, "version", 1, "endedOn", "2026-10-05",
                "endReason", "DISMISSED", "noticeOn", "2026-06-30", "nextJobHelp", "LATER")).userErrors("placementEnd"))
                .containsExactlyInAnyOrder("OUT_OF_RANGE noticeOn", "REQUIRED nextJobHelpOn");
        work.leader.step("placementEnd", "placement { lossHeardOn }", input("placementId", job, "version", 1, "endedOn", "2026-10-05",
                "endReason", "DISMISSED", "noticeOn", "2026-09-25", "lossHeardOn", "2026-10-07", "learnt", "Morgonpass passar mig inte"))
                .done("placementEnd");

        // When nobody has spoken to the participant for four days
        String path = "/v1/programmes/" + work.programme + "/overdue-follow-along?on=2026-10-11";
        assertThat(server.get(work.token, path).body()).contains(job);
        meeting(person, "2026-10-11", "PHONE");

        // Then a call is enough, and the answer to the offer of help is kept
        assertThat(server.get(work.token, path).body()).doesNotContain(job);
        assertThat(work.leader.step("placementOfferHelp", "placement { nextJobHelp }",
                input("placementId", job, "version", 2, "nextJobHelpOn", "2026-10-11", "nextJobHelp", "ACCEPTED"))
                .done("placementOfferHelp")
                .text("/placementOfferHelp/placement/nextJobHelp")).isEqualTo("ACCEPTED");
    }

    @Test
    void kn8_fi7_daysToTheFirstEmployerContactAndTheJobsThatArose() {
        // Given an enrolment with contacts after 10 and 14 days and a job kept for half a year
        Person person = work.person("2026-01-01");
        String employer = work.employer("Första Kontakten AB");
        work.contact("employerId", employer, "participantId", person.participant(), "heldOn", "2026-01-11", "kind", "PHONE", "actor",
                "PARTICIPANT").done("contactRecord");
        work.contact("employerId", employer, "participantId", person.participant(), "heldOn", "2026-01-15", "kind", "MEETING")
                .done("contactRecord");
        work.job(person, employer, "2026-05-01");
        work.start("enrolmentId", person.enrolment(), "kind", "INTERNSHIP", "startedOn", "2026-02-01").done("placementStart");

        // When the progress is asked for
        Answer all = work.leader.ask("query Q($p: ID!) { workProgress(programme: $p, on: \"2026-11-20\") { enrolment { id } "
                + "daysToFirstEmployerContact daysToFirstMeetingWithEmployer daysToFirstJob jobs competitiveJobs kept { weeks kept } } }",
                "p", work.programme).clean();
        String mine = all.list("/workProgress").stream().map(Object::toString).filter(row -> row.contains(person.enrolment())).findFirst()
                .orElseThrow();

        // Then the internship is no job, and half a year was kept
        assertThat(mine).contains("\"daysToFirstEmployerContact\":10", "\"daysToFirstMeetingWithEmployer\":14", "\"daysToFirstJob\":120",
                "\"jobs\":1", "\"competitiveJobs\":1", "{\"weeks\":13,\"kept\":\"YES\"}", "{\"weeks\":26,\"kept\":\"YES\"}",
                "{\"weeks\":52,\"kept\":\"NOT_YET\"}");
        assertThat(server.get(work.token, "/v1/programmes/" + work.programme + "/work-progress?on=2026-11-20&unitId=" + work.unit).body())
                .contains(person.enrolment());
    }

    @Test
    void kn7_whoWasNotMetForAWeekStandsOnTheListThroughRestToo() {
        Person person = work.person("2026-06-01");
        meeting(person, "2026-10-01", "MEETING");
        String path = "/v1/programmes/" + work.programme + "/overdue-contacts?first=100&on=";

        assertThat(server.get(work.token, path + "2026-10-08").body()).doesNotContain(person.enrolment());
        assertThat(server.get(work.token, path + "2026-10-09").body()).contains(person.enrolment());

        // A talk with an employer about the participant is no meeting with the participant; one together is
        String employer = work.employer("Kn7 Bageri");
        work.contact("participantId", person.participant(), "employerId", employer, "heldOn", "2026-10-08", "kind", "WORKPLACE")
                .done("contactRecord");
        assertThat(server.get(work.token, path + "2026-10-09").body()).contains(person.enrolment());
        work.contact("participantId", person.participant(), "employerId", employer, "heldOn", "2026-10-08", "kind", "WORKPLACE",
                "participantPresent", jakarta.json.JsonValue.TRUE).done("contactRecord");
        assertThat(server.get(work.token, path + "2026-10-09").body()).doesNotContain(person.enrolment());
    }

    private void meeting(Person person, String day, String kind) {
        work.contact("participantId", person.participant(), "heldOn", day, "kind", kind).done("contactRecord");
    }
}
