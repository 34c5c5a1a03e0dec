package org.rinnalla.persistence.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rinnalla.core.write.command.CommandKinds.CONTACT_CORRECT;
import static org.rinnalla.core.write.command.CommandKinds.CONTACT_RECORD;
import static org.rinnalla.core.write.command.CommandKinds.EMPLOYER_CORRECT;
import static org.rinnalla.core.write.command.CommandKinds.PLACEMENT_CHANGE;
import static org.rinnalla.core.write.command.CommandKinds.PLACEMENT_END;
import static org.rinnalla.core.write.command.CommandKinds.PLACEMENT_START;
import static org.rinnalla.persistence.write.Office.MANAGER;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rinnalla.core.write.Batch;
import org.rinnalla.core.write.BatchOptions;
import org.rinnalla.core.write.WriteOptions;
import org.rinnalla.core.write.command.Attempt;
import org.rinnalla.spi.Role;

class PlacementWriteTest {
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
    void aPlacementStartsChangesAndEnds() {
        // Given an enrolment
        long enrolment = office.enrolment();
        // When a placement starts, changes its terms twice (once ahead), and its end is planned
        long id = house.done(office.colleague(), PLACEMENT_START, "enrolment", enrolment, "kind", "SUBSIDISED", "employer",
                office.employer(), "title", "Baker", "occupation", "7512", "startedOn", "2026-02-01", "hoursPerWeek",
                new BigDecimal("19.5"),
                "percent", 50, "wageAmount", new BigDecimal("120.50"), "wageCurrency", "EUR", "wagePeriod", "HOUR").rowId();
        house.done(office.colleague(), PLACEMENT_CHANGE, "placement", id, "version", 1, "startsOn", "2026-05-01", "percent", 75);
        house.done(office.colleague(), PLACEMENT_CHANGE, "placement", id, "version", 2, "startsOn", "2026-08-01", "percent", 100);
        // Then the history tells each day
        assertThat(
                house.rows("SELECT percent, wage_amount, starts_on, ends_on FROM placement_terms WHERE placement_id=? ORDER BY starts_on",
                        id))
                .containsExactly("50|120.50|2026-02-01|2026-05-01", "75|null|2026-05-01|2026-08-01", "100|null|2026-08-01|null");
        assertThat(house.one("SELECT percent, hours_per_week, wage_period, kind, version FROM placement WHERE id=?", id))
                .isEqualTo("75|null|null|SUBSIDISED|3");
        // And an end before the last terms is refused, a later one closes them
        assertThat(House.told(house.refused(MANAGER, PLACEMENT_END, "placement", id, "version", 3, "endedOn", "2026-06-01", "endReason",
                "QUIT"))).containsExactly("OUT_OF_RANGE endedOn");
        house.done(MANAGER, PLACEMENT_END, "placement", id, "version", 3, "endedOn", "2026-09-30", "endReason", "CONTRACT_END");
        assertThat(house.one("SELECT MAX(ends_on) FROM placement_terms WHERE placement_id=?", id)).isEqualTo("2026-10-01");
        assertThat(house.one("SELECT ended_on, end_reason, version FROM placement WHERE id=?", id)).isEqualTo("2026-09-30|CONTRACT_END|4");
    }

    @Test
    void mistakesOfAPlacementAreToldTogether() {
        // Given an enrolment that begins on 10 January
        long enrolment = office.enrolment();
        // When a placement comes with many mistakes
        var refused = house.refused(MANAGER, PLACEMENT_START, "enrolment", enrolment, "employer", 999L, "kind", "INTERNSHIP", "occupation",
                "75123", "hoursPerWeek", new BigDecimal("0.25"), "percent", 101, "wageAmount", new BigDecimal("100"), "startedOn",
                "2026-01-09", "endedOn", "2026-01-08", "endReason", "QUIT");
        // Then they are told
        assertThat(House.told(refused)).containsExactlyInAnyOrder("TOO_LONG occupation", "OUT_OF_RANGE hoursPerWeek",
                "OUT_OF_RANGE percent", "NOT_FOUND employerId");
        var rest = house.refused(MANAGER, PLACEMENT_START, "enrolment", enrolment, "kind", "INTERNSHIP", "wageAmount",
                new BigDecimal("100"), "startedOn", "2026-01-09", "endedOn", "2026-01-08", "endReason", "QUIT");
        assertThat(House.told(rest)).containsExactlyInAnyOrder("OUT_OF_RANGE startedOn", "OUT_OF_RANGE endedOn", "REQUIRED wageCurrency");
    }

    @Test
    void aSingleWriteNeedsFewStatements() {
        // Given an enrolment, and a first placement that has warmed everything up
        long enrolment = office.enrolment();
        house.done(MANAGER, PLACEMENT_START, "enrolment", enrolment, "kind", "STUDIES", "startedOn", "2026-02-01");
        Attempt attempt = house.attempt(MANAGER, PLACEMENT_START, "enrolment", enrolment, "kind", "COMPETITIVE", "employer",
                office.employer(), "startedOn", "2026-02-01", "percent", 50);
        // When a placement starts with an idempotency key
        long marks = house.marks();
        long before = house.statements();
        long first = house.ways();
        long ways = house.ways();
        House.done(house.service.write(MANAGER, attempt, WriteOptions.idempotent("few")));
        long taken = house.ways() - ways - (ways - first);
        // Then it takes one for all that is looked up, placement and terms, trace, event, and two for the key; a mark comes of itself
        long run = house.statements() - before;
        assertThat(house.marks() - marks).isEqualTo(1);
        assertThat(run - 1).isLessThanOrEqualTo(7);
        // And three ways to the database: the key, what is looked up, and everything that is written with the commit
        assertThat(taken).isLessThanOrEqualTo(3);
    }

    @Test
    void onlyTheEnrolmentIsHeld() throws SQLException {
        // Given a placement start under way, which looked at enrolment, participant, employer and advice
        long enrolment = office.enrolment();
        Attempt attempt = house.attempt(MANAGER, PLACEMENT_START, "enrolment", enrolment, "kind", "COMPETITIVE", "employer",
                office.employer(), "startedOn", "2026-02-01");
        try (Batch batch = house.service.batch(MANAGER, PLACEMENT_START, new BatchOptions(false, true));
                Connection other = house.connect();
                Statement statement = other.createStatement()) {
            batch.write(List.of(attempt));
            statement.execute("SET innodb_lock_wait_timeout=1");
            // When another changes one of them
            for (String free : List.of("employer SET version=version WHERE id=" + office.employer(),
                    "participant SET protection=protection WHERE tenant_id=1", "benefit_advice_record SET version=version")) {
                statement.executeUpdate("UPDATE " + free);
            }
            // Then only the enrolment lets nobody
            assertThatThrownBy(
                    () -> statement.executeUpdate("UPDATE enrolment SET version=version+1 WHERE tenant_id=1 AND id=" + enrolment))
                    .isInstanceOf(SQLException.class).hasMessageContaining("ock wait timeout");
        }
    }

    @Test
    void contactsAreRecordedForTheUnitThatBothShare() {
        // Given a participant of the east who is enrolled in the west
        long participant = office.participant();
        house.done(MANAGER, org.rinnalla.core.write.command.CommandKinds.ENROLMENT_ACCEPT, "participant", participant, "programme",
                office.open(), "unit", office.otherUnit(), "startedOn", "2026-01-10");
        // When a colleague of each unit records a contact
        long east = house.done(House.as(Role.PEER_SUPPORTER, office.unit()), CONTACT_RECORD, "participant", participant, "heldOn",
                "2026-06-01", "kind", "WALK", "minutes", 45).rowId();
        long west = house.done(office.stranger(), CONTACT_RECORD, "participant", participant, "heldOn", "2026-06-02", "kind", "PHONE")
                .rowId();
        // Then each stands in its unit, face to face as its kind says
        assertThat(house.one("SELECT unit_id, face_to_face, minutes FROM contact WHERE id=?", east)).isEqualTo(office.unit() + "|1|45");
        assertThat(house.one("SELECT unit_id, face_to_face, minutes FROM contact WHERE id=?", west))
                .isEqualTo(office.otherUnit() + "|0|null");
        // And it can be corrected, but not into the future, and not without anybody
        house.done(office.stranger(), CONTACT_CORRECT, "contact", west, "version", 1, "minutes", 10, "place", "OFFICE");
        assertThat(house.one("SELECT minutes, place, version FROM contact WHERE id=?", west)).isEqualTo("10|OFFICE|2");
        assertThat(House.told(house.refused(office.stranger(), CONTACT_CORRECT, "contact", west, "version", 2, "heldOn", "2026-06-16")))
                .containsExactly("OUT_OF_RANGE heldOn");
        assertThat(House.told(house.refused(MANAGER, CONTACT_RECORD, "heldOn", "2026-06-01", "kind", "WALK")))
                .containsExactly("REQUIRED participantId");
    }

    @Test
    void anEmployerIsCorrected() {
        house.done(office.colleague(), EMPLOYER_CORRECT, "employer", office.employer(), "version", 1, "industry", "10", "ref", "bakery");
        assertThat(house.one("SELECT name, industry, ref, version FROM employer WHERE id=?", office.employer()))
                .isEqualTo("Bakery|10|bakery|2");
        assertThat(House.told(house.refused(office.colleague(), EMPLOYER_CORRECT, "employer", office.employer(), "version", 2, "name", null,
                "industry", "1A"))).containsExactlyInAnyOrder("REQUIRED name", "INVALID industry");
    }
}
