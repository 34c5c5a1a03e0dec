package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rinnalla.server.it.GraphQl.input;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rinnalla.server.RunningServer;
import org.rinnalla.server.it.GraphQl.Answer;
import org.rinnalla.spi.Role;

/** What participants think of the support: told about many, never about one. */
class SurveyIT {
    private static final String TENANT = "haninge";
    private final RunningServer server = RunningServer.shared();
    private final GraphQl leader = new GraphQl(server, server.token(Role.TEAM_LEADER, TENANT));
    private final String subject = server.subjectOf(Role.PARTICIPANT, TENANT);
    private final GraphQl participant = new GraphQl(server, server.tokenOf(subject, Role.PARTICIPANT, TENANT));

    @Test
    void resultsAreToldAboutFiveOrMoreAfterTheLastDayAndNeverAnAnswer() {
        // Given a survey, a participant's answer and three without a name
        String title = "Survey " + UUID.randomUUID();
        String survey = survey(title);
        String me = participant.ask("{ participants(first: 1) { nodes { id } } }").clean().text("/participants/nodes/0/id");
        Answer mine = give(participant, survey, "participantId", me);
        assertThat(mine.userErrors("satisfactionAnswerGive")).doesNotContain("ANONYMOUS_ONLY participantId");
        boolean enrolled = mine.userErrors("satisfactionAnswerGive").isEmpty();
        assertThat(give(leader, survey, "participantId", me).userErrors("satisfactionAnswerGive"))
                .containsExactly("ANONYMOUS_ONLY participantId");
        if (enrolled) {
            assertThat(give(participant, survey, "participantId", me).userErrors("satisfactionAnswerGive"))
                    .containsExactly("ALREADY_ANSWERED surveyId");
            assertThat(participant.ask("{ satisfactionAnswers(first: 5) { nodes { listenedTo } } }").clean()
                    .list("/satisfactionAnswers/nodes")).isNotEmpty();
        }
        String unit = leader.ask("{ units(first: 1) { nodes { id } } }").clean().text("/units/nodes/0/id");
        for (int i = enrolled ? 1 : 0; i < 4; i++) {
            assertThat(give(leader, survey, "unitId", unit).userErrors("satisfactionAnswerGive")).isEmpty();
        }

        // When it runs, nothing is told; when it is over, nothing about four
        assertThat(results(survey).codes()).containsExactly("VALIDATION_FAILED");
        over(title, LocalDate.now(ZoneOffset.UTC).minusDays(3));
        assertThat(results(survey).clean().text("/satisfactionResults/answers")).isEqualTo("null");
        assertThat(results(survey).text("/satisfactionResults/questions/0/mean")).isEqualTo("null");
        over(title, LocalDate.now(ZoneOffset.UTC).plusDays(3));
        assertThat(give(leader, survey, "unitId", unit).userErrors("satisfactionAnswerGive")).isEmpty();
        over(title, LocalDate.now(ZoneOffset.UTC).minusDays(3));

        // Then five are told together, in both interfaces, and no single answer to anybody on the staff
        assertThat(results(survey).clean().text("/satisfactionResults/answers")).isEqualTo("5");
        assertThat(server.get(server.token(Role.TEAM_LEADER, TENANT), "/v1/satisfaction-surveys/" + survey + "/results").body())
                .contains("\"answers\":5").contains("\"mean\":4.0");
        assertThat(leader.ask("{ satisfactionAnswers(first: 5) { nodes { listenedTo } } }").codes()).containsExactly("FORBIDDEN");
        assertThat(give(leader, survey, "unitId", unit).userErrors("satisfactionAnswerGive")).containsExactly("SURVEY_NOT_OPEN surveyId");
        assertThat(new GraphQl(server, server.token(Role.EMPLOYMENT_SPECIALIST, TENANT))
                .ask("query S($s: ID!) { satisfactionResults(survey: $s) { answers } }", "s", survey).codes()).containsExactly("FORBIDDEN");
    }

    private Answer results(String survey) {
        return leader.ask("query S($s: ID!) { satisfactionResults(survey: $s) { answers questions { name label mean } units { unitId "
                + "answers } } }", "s", survey);
    }

    /** The payload's row is for the participant alone, so only what went wrong is asked for. */
    private static Answer give(GraphQl by, String survey, String who, String id) {
        return by.step("satisfactionAnswerGive", "",
                input("surveyId", survey, who, id, "listenedTo", 4, "doTheirBest", 4, "safe", 4, "seen", 4));
    }

    private String survey(String title) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String programme = leader.ask("{ programmes(first: 1) { nodes { id } } }").clean().text("/programmes/nodes/0/id");
        return leader
                .step("satisfactionSurveyOpen", "satisfactionSurvey { id }", input("programmeId", programme, "title", title, "startsOn",
                        today.minusDays(20).toString(), "endsOn", today.plusDays(3).toString()))
                .done("satisfactionSurveyOpen")
                .text("/satisfactionSurveyOpen/satisfactionSurvey/id");
    }

    /** Time goes on: the last day is moved, as nobody can wait for it. */
    private void over(String title, LocalDate end) {
        try (Connection connection = server.schema().connect();
                PreparedStatement update = connection.prepareStatement("UPDATE satisfaction_survey SET ends_on=? WHERE title=?")) {
            update.setObject(1, end);
            update.setString(2, title);
            assertThat(update.executeUpdate()).isEqualTo(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
