package org.rinnalla.persistence.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rinnalla.core.write.command.CommandKinds.ENROLMENT_ACCEPT;
import static org.rinnalla.core.write.command.CommandKinds.ENROLMENT_ADVANCE;
import static org.rinnalla.core.write.command.CommandKinds.ENROLMENT_ASSIGN;
import static org.rinnalla.core.write.command.CommandKinds.ENROLMENT_END;
import static org.rinnalla.core.write.command.CommandKinds.PARTICIPANT_REGISTER;
import static org.rinnalla.core.write.command.CommandKinds.PLACEMENT_START;
import static org.rinnalla.core.write.command.CommandKinds.STAFF_MEMBER_REGISTER;
import static org.rinnalla.persistence.write.Office.MANAGER;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.Outcome;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.write.Written;
import org.rinnalla.spi.Role;

class EnrolmentWriteTest {
    private static House house;
    private static Office office;

    @BeforeAll
    static void open() {
        house = new House();
        office = Office.in(house);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void anEnrolmentBeginsInTheFirstPhaseWithItsHistory() {
        // Given a participant of another unit than the enrolment's
        long participant = office.participant();
        // When it is accepted
        long id = house.done(MANAGER, ENROLMENT_ACCEPT, "participant", participant, "programme", office.open(), "unit", office.otherUnit(),
                "specialist", office.specialist(), "startedOn", "2026-01-10", "aims", List.of("STUDIES", "WORK"), "statements",
                Map.of("b", false, "a", true), "ownWishOn", "2026-01-05").rowId();
        // Then it stands in the first phase, with histories, and the participant concerns both units
        assertThat(house.one("SELECT phase, state, aims, statements, specialist_id, unit_id FROM enrolment WHERE id=?", id))
                .isEqualTo("MAPPING|MAPPING|WORK STUDIES|a=true b=false|%d|%d".formatted(office.specialist(), office.otherUnit()));
        assertThat(house.one("SELECT phase, starts_on, ends_on FROM enrolment_phase WHERE enrolment_id=?", id))
                .isEqualTo("MAPPING|2026-01-10|null");
        assertThat(house.one("SELECT staff_member_id, starts_on FROM assignment WHERE enrolment_id=?", id))
                .isEqualTo(office.specialist() + "|2026-01-10");
        assertThat(house.rows("SELECT unit_id FROM participant_unit WHERE participant_id=?", participant))
                .containsExactlyInAnyOrder("" + office.unit(), "" + office.otherUnit());
        // And the unit's colleague reaches it, the first unit's does not
        house.done(office.stranger(), ENROLMENT_ADVANCE, "enrolment", id, "version", 1, "phase", "JOB_SEARCH", "startsOn", "2026-02-01");
        assertThat(house.refused(office.colleague(), ENROLMENT_ADVANCE, "enrolment", id, "version", 2, "phase", "JOB_SEARCH", "startsOn",
                "2026-02-01").code()).isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void thePluginsRulesDecideWithTheirIdAndText() {
        // Given somebody who is too old and did not say that it is the own wish
        long participant = house.done(MANAGER, PARTICIPANT_REGISTER, "givenName", "A", "familyName", "B", "unit", office.unit(),
                "birthDate", "1990-01-01").rowId();
        // When the person is to be accepted
        Outcome.Refused<Written> refused = house.refused(MANAGER, ENROLMENT_ACCEPT, "participant", participant, "programme",
                office.strict(), "startedOn", "2026-01-10");
        // Then both rules say so
        assertThat(refused.errors()).extracting("rule", "code", "field", "message").containsExactlyInAnyOrder(
                org.assertj.core.groups.Tuple.tuple("H-1", "AGE_OUT_OF_RANGE", "participantId",
                        "The programme is for people from 15 to 24 years"),
                org.assertj.core.groups.Tuple.tuple("H-2", "OWN_WISH_MISSING", "ownWishOn",
                        "Record the day on which the person said it is the own wish"));
        assertThat(house.rows("SELECT id FROM enrolment WHERE participant_id=?", participant)).isEmpty();
    }

    @Test
    void aWarningDoesNotStopIt() {
        long participant = house.done(MANAGER, PARTICIPANT_REGISTER, "givenName", "A", "familyName", "B", "unit", office.unit(),
                "birthDate", "2009-01-01").rowId();
        Outcome<Written> outcome = house.write(MANAGER, ENROLMENT_ACCEPT, "participant", participant, "programme", office.strict(),
                "startedOn", "2026-01-10", "ownWishOn", "2026-01-01");
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Done.class,
                done -> assertThat(done.warnings()).extracting("code").containsExactly("GUARDIAN_NEEDED"));
    }

    @Test
    void aPluginThatFailsLetsNobodyIn() {
        long broken = Office.programme(house, Long.parseLong(house.one("SELECT id FROM provider WHERE ref='provider'")),
                "xx.house.broken");
        long participant = office.participant();
        assertThatThrownBy(() -> house.write(MANAGER, ENROLMENT_ACCEPT, "participant", participant, "programme", broken, "startedOn",
                "2026-01-10")).isInstanceOfSatisfying(RinnallaException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.PLUGIN_FAILED);
                    assertThat(e.getMessage()).doesNotContain("19990101");
                });
        assertThat(house.rows("SELECT id FROM enrolment WHERE participant_id=?", participant)).isEmpty();
    }

    @Test
    void twoStaysInAProgrammeDoNotOverlap() {
        // Given an enrolment that was entered with its end
        long participant = office.participant();
        house.done(MANAGER, ENROLMENT_ACCEPT, "participant", participant, "programme", office.open(), "startedOn", "2025-01-01", "endedOn",
                "2025-06-30", "endReason", "STUDIES");
        assertThat(house.one("SELECT state, end_reason FROM enrolment WHERE participant_id=?", participant)).isEqualTo("CLOSED|STUDIES");
        // Then another one may begin the day after, not before
        assertThat(House.told(house.refused(MANAGER, ENROLMENT_ACCEPT, "participant", participant, "programme", office.open(), "startedOn",
                "2025-06-30"))).containsExactly("ALREADY_EXISTS participantId");
        house.done(MANAGER, ENROLMENT_ACCEPT, "participant", participant, "programme", office.open(), "startedOn", "2025-07-01");
    }

    @Test
    void theTwentyFirstParticipantOfASpecialistIsRefused() {
        // Given a specialist with 20 ongoing participants, and one whose enrolment has ended
        long specialist = house.done(House.as(Role.ADMINISTRATOR), STAFF_MEMBER_REGISTER, "givenName", "F", "familyName", "Ull", "role",
                "EMPLOYMENT_SPECIALIST").rowId();
        for (int i = 0; i < 20; i++) {
            house.done(MANAGER, ENROLMENT_ACCEPT, "participant", office.participant(), "programme", office.open(), "specialist", specialist,
                    "startedOn", "2026-01-10");
        }
        house.done(MANAGER, ENROLMENT_ACCEPT, "participant", office.participant(), "programme", office.open(), "specialist", specialist,
                "startedOn", "2025-01-10", "endedOn", "2025-02-10", "endReason", "MOVED");
        // When another one comes
        long enrolment = office.enrolment();
        var accept = house.refused(MANAGER, ENROLMENT_ACCEPT, "participant", office.participant(), "programme", office.open(), "specialist",
                specialist, "startedOn", "2026-02-10");
        var assign = house.refused(MANAGER, ENROLMENT_ASSIGN, "enrolment", enrolment, "version", 1, "specialist", specialist, "startsOn",
                "2026-03-01");
        // Then neither door lets it in
        assertThat(House.told(accept)).containsExactly("CASELOAD_FULL specialistId");
        assertThat(House.told(assign)).containsExactly("CASELOAD_FULL specialistId");
    }

    @Test
    void phasesAndSpecialistsHaveHistories() {
        // Given an enrolment
        long id = office.enrolment();
        // When it goes on, goes back on an earlier day, and gets a specialist
        house.done(office.colleague(), ENROLMENT_ADVANCE, "enrolment", id, "version", 1, "phase", "IN_WORK_SUPPORT", "startsOn",
                "2026-04-01");
        house.done(office.colleague(), ENROLMENT_ADVANCE, "enrolment", id, "version", 2, "phase", "JOB_SEARCH", "startsOn", "2026-02-01");
        Written written = house.done(office.colleague(), ENROLMENT_ASSIGN, "enrolment", id, "version", 3, "specialist", office.specialist(),
                "startsOn", "2026-05-01");
        // Then the rows tell each day, and the enrolment today
        assertThat(written.version()).isEqualTo(4);
        assertThat(house.rows("SELECT phase, state, starts_on, ends_on FROM enrolment_phase WHERE enrolment_id=? ORDER BY starts_on", id))
                .containsExactly("MAPPING|MAPPING|2026-01-10|2026-02-01", "JOB_SEARCH|JOB_SEARCH|2026-02-01|2026-04-01",
                        "IN_WORK_SUPPORT|IN_WORK_SUPPORT|2026-04-01|null");
        assertThat(house.one("SELECT phase, state, specialist_id, version FROM enrolment WHERE id=?", id))
                .isEqualTo("IN_WORK_SUPPORT|IN_WORK_SUPPORT|%d|4".formatted(office.specialist()));
        // And unknown phases, days before the start and ahead are refused
        assertThat(House.told(house.refused(MANAGER, ENROLMENT_ADVANCE, "enrolment", id, "version", 4, "phase", "FLYING", "startsOn",
                "2026-01-09"))).containsExactlyInAnyOrder("UNKNOWN_VALUE phase", "OUT_OF_RANGE startsOn");
        assertThat(House.told(house.refused(MANAGER, ENROLMENT_ADVANCE, "enrolment", id, "version", 4, "phase", "STEP_DOWN", "startsOn",
                "2026-06-16"))).containsExactly("OUT_OF_RANGE startsOn");
    }

    @Test
    void anEnrolmentEndsWithItsPlacementsOrNotAtAll() {
        // Given an enrolment with a placement that runs
        long id = office.enrolment();
        long placement = house.done(MANAGER, PLACEMENT_START, "enrolment", id, "kind", "COMPETITIVE", "employer", office.employer(),
                "startedOn", "2026-03-01", "percent", 50).rowId();
        // When it is to end without a word on the placement
        var refused = house.refused(MANAGER, ENROLMENT_END, "enrolment", id, "version", 1, "endedOn", "2026-06-01", "endReason",
                "STEADY_WORK");
        // Then it does not
        assertThat(House.told(refused)).containsExactly("PLACEMENTS_RUNNING placementEndReason");
        assertThat(refused.errors().getFirst().message()).contains("2026-03-01");
        // When the word is given
        house.done(MANAGER, ENROLMENT_END, "enrolment", id, "version", 1, "endedOn", "2026-06-01", "endReason", "STEADY_WORK",
                "placementEndReason", "OTHER");
        // Then all of it has ended on the day
        assertThat(house.one("SELECT ended_on, end_reason, state, version FROM enrolment WHERE id=?", id))
                .isEqualTo("2026-06-01|STEADY_WORK|CLOSED|2");
        assertThat(house.one("SELECT ended_on, end_reason, version FROM placement WHERE id=?", placement)).isEqualTo("2026-06-01|OTHER|2");
        assertThat(house.one("SELECT ends_on FROM placement_terms WHERE placement_id=?", placement)).isEqualTo("2026-06-02");
        assertThat(house.one("SELECT ends_on FROM enrolment_phase WHERE enrolment_id=?", id)).isEqualTo("2026-06-02");
        assertThat(house.rows("SELECT type, noun FROM outbox WHERE row_version=2 AND row_id IN (?,?) AND type='enrolmentEnd' ORDER BY noun",
                id, placement)).contains("enrolmentEnd|Enrolment", "enrolmentEnd|Placement");
        // And it does not end twice
        assertThat(House.told(house.refused(MANAGER, ENROLMENT_END, "enrolment", id, "version", 2, "endedOn", "2026-06-02", "endReason",
                "MOVED"))).containsExactly("ALREADY_ENDED enrolmentId");
    }
}
