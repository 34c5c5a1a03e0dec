package org.rinnalla.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rinnalla.core.Outcome;
import org.rinnalla.core.UserError;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.write.Written;
import org.rinnalla.core.write.command.EnrolmentAccept;
import org.rinnalla.core.write.command.ParticipantCorrect;
import org.rinnalla.core.write.command.PlacementStart;
import org.rinnalla.graphql.run.Engine;
import org.rinnalla.spi.Role;

class MutationTest {
    private final TestHouse house = TestHouse.small();
    private final Engine engine = house.engine();

    @Test
    void aStepThatIsDoneShowsTheRowAsItIs() {
        house.outcome(new Outcome.Done<>(new Written(Nouns.PLACEMENT, 301, 1), List.of(new UserError("LATE", "", "Late", "ZZ-2"))));

        Answered answer = Answered.of(engine, Role.TEAM_LEADER, """
                mutation M($input: PlacementStartInput!) { placementStart(input: $input) {
                    placement { id kind participant { familyName } } userErrors { code } warnings { code field message rule } } }""",
                "input",
                Map.of("enrolmentId", house.id(Nouns.ENROLMENT, 201), "kind", "INTERNSHIP", "startedOn", "2026-05-01", "hoursPerWeek", 12.5,
                        "idempotencyKey", "k1"));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.text("placementStart.placement.participant.familyName")).isEqualTo("Fam5");
        assertThat(answer.list("placementStart.userErrors")).isEmpty();
        assertThat(answer.text("placementStart.warnings")).isEqualTo("[{code=LATE, field=null, message=Late, rule=ZZ-2}]");
        assertThat(house.written.getFirst().faults()).isEmpty();
        assertThat(((PlacementStart) house.written.getFirst().command()).terms().hoursPerWeek()).isEqualTo(new BigDecimal("12.5"));
    }

    @Test
    void aRefusalIsInThePayload() {
        Answered answer = Answered.of(engine, Role.TEAM_LEADER, """
                mutation M($input: EnrolmentAcceptInput!) { enrolmentAccept(input: $input) {
                    enrolment { id } userErrors { code field message rule } } }""", "input",
                Map.of("participantId", house.id(Nouns.PARTICIPANT, 101), "programmeId", house.id(Nouns.PROGRAMME, 30), "startedOn",
                        "2026-05-01", "statements", List.of(Map.of("key", "wants", "value", true))));

        assertThat(answer.errors()).isEmpty();
        assertThat(house.written.getFirst().faults()).isEmpty();
        assertThat(((EnrolmentAccept) house.written.getFirst().command()).wish().statements()).isEqualTo(Map.of("wants", true));
        assertThat(answer.at("enrolmentAccept.enrolment")).isNull();
        assertThat(answer.text("enrolmentAccept.userErrors"))
                .isEqualTo("[{code=AGE_OUT_OF_RANGE, field=participantId, message=Too old, rule=ZZ-1}]");
    }

    @Test
    void aWrongInputIsToldByItsFieldsAndNotByItsValues() {
        Answered missing = Answered.of(engine, Role.TEAM_LEADER,
                "mutation { employerRegister(input: {municipality: \"Secret\"}) { employer { id } } }");
        Answered stray = Answered.of(engine, Role.TEAM_LEADER,
                "mutation { employerRegister(input: {name: \"Secret\", bogus: 1}) { employer { id } } }");

        assertThat(missing.messages()).contains("missing required fields").contains("name").doesNotContain("Secret");
        assertThat(stray.messages()).contains("bogus").doesNotContain("Secret");
    }

    @Test
    void leftOutAndNullAreTwoThings() {
        Map<String, Object> input = new HashMap<>(Map.of("participantId", house.id(Nouns.PARTICIPANT, 101), "version", 1));
        input.put("phone", null);

        Answered.of(engine, Role.TEAM_LEADER,
                "mutation M($input: ParticipantCorrectInput!) { participantCorrect(input: $input) { userErrors { code } } }", "input",
                input);

        ParticipantCorrect command = (ParticipantCorrect) house.written.getFirst().command();
        assertThat(command.reachable().phone().given()).isTrue();
        assertThat(command.reachable().email().given()).isFalse();
    }

    @Test
    void aChangeWithoutAVersionIsNoRequest() {
        Answered answer = Answered.of(engine, Role.TEAM_LEADER,
                "mutation { participantCorrect(input: {participantId: \"x\"}) { userErrors { code } } }");

        assertThat(answer.errors()).containsExactly("BAD_REQUEST");
        assertThat(house.written).isEmpty();
    }

    @Test
    void aRowThatMayNotBeReadBackDoesNotHideThatTheStepIsDone() {
        house.outcome(Outcome.done(new Written(Nouns.PARTICIPANT, 101, 1)));

        Answered answer = Answered.of(engine, Role.ADMINISTRATOR, """
                mutation M($input: ParticipantMoveInput!) { participantMove(input: $input) { participant { id } userErrors { code } } }""",
                "input", Map.of("participantId", house.id(Nouns.PARTICIPANT, 101), "version", 1, "startsOn", "2026-05-01"));

        assertThat(answer.errors()).containsExactly("FORBIDDEN [participantMove, participant]");
        assertThat(answer.list("participantMove.userErrors")).isEmpty();
        assertThat(answer.at("participantMove.participant")).isNull();
    }

    @Test
    void deniedFieldsOfTheRowHaveTheirErrors() {
        house.outcome(Outcome.done(new Written(Nouns.CONTACT, 401, 1)));

        Answered answer = Answered.of(engine, Role.OUTREACH_WORKER, """
                mutation M($input: ContactRecordInput!) { contactRecord(input: $input) {
                    contact { heldOn participant { givenName nationalId } } } }""", "input",
                Map.of("participantId", house.id(Nouns.PARTICIPANT, 101), "heldOn", "2026-03-01", "kind", "MEETING"));

        assertThat(answer.errors()).containsExactly("FORBIDDEN [contactRecord, contact, participant, nationalId]");
        assertThat(answer.text("contactRecord.contact.participant.givenName")).isEqualTo("Giv1");
    }
}
