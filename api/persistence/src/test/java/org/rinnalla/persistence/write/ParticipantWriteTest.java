package org.rinnalla.persistence.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rinnalla.core.write.command.CommandKinds.PARTICIPANT_CORRECT;
import static org.rinnalla.core.write.command.CommandKinds.PARTICIPANT_MOVE;
import static org.rinnalla.core.write.command.CommandKinds.PARTICIPANT_REGISTER;
import static org.rinnalla.persistence.write.Office.MANAGER;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.Outcome;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.write.Written;
import org.rinnalla.spi.Role;

class ParticipantWriteTest {
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
    void aParticipantIsRegisteredWithUnitHistoryTraceAndEvent() {
        // Given a national identifier that holds a birth date
        String number = HousePlugin.number(LocalDate.of(2005, 3, 4));
        // When a colleague of the unit registers the person
        Written written = house.done(office.colleague(), PARTICIPANT_REGISTER, "givenName", "Åsa", "familyName", "Östman", "unit",
                office.unit(), "nationalId", number, "residence", "9001", "registration", "9002", "residentSince", "2020-05-01", "ref",
                "p-1", "gender", "WOMAN", "language", "sv", "phone", "+99 40 123 4567", "email", "asa@example.org");
        // Then the row is there, with the birth date of the identifier, its provider, and nothing readable of the identifier
        assertThat(written.version()).isEqualTo(1);
        assertThat(house.one("SELECT given_name, birth_date, national_id_masked, gender, residence, version, provider_id IS NOT NULL,"
                + " national_id_type FROM participant WHERE id=?", written.rowId()))
                .isEqualTo("Åsa|2005-03-04|20050304-*|WOMAN|9001|1|1|XX_HOUSE_NUMBER");
        assertThat(house.rows("SELECT id FROM participant WHERE national_id_cipher LIKE ?", "%" + number.substring(2) + "%")).isEmpty();
        // And its history, unit, trace and event
        assertThat(house.one("SELECT residence, registration, starts_on, ends_on FROM residence WHERE participant_id=?", written.rowId()))
                .isEqualTo("9001|9002|2020-05-01|null");
        assertThat(house.one("SELECT unit_id FROM participant_unit WHERE participant_id=?", written.rowId())).isEqualTo("" + office.unit());
        assertThat(house.one("SELECT action, noun, outcome, role, HEX(participants) FROM audit_event WHERE noun='Participant' AND row_id=?",
                written.rowId())).isEqualTo("CREATE|Participant|DONE|EMPLOYMENT_SPECIALIST|%016X".formatted(written.rowId()));
        assertThat(house.one("SELECT type, row_version FROM outbox WHERE noun='Participant' AND row_id=?", written.rowId()))
                .isEqualTo("participantRegister|1");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        // Given a row of mistakes
        Outcome.Refused<Written> refused = house.refused(MANAGER, PARTICIPANT_REGISTER, "givenName", "x".repeat(201), "birthDate",
                "2199-01-01", "unit", 999_999L, "gender", "QUEEN", "email", "not an address", "nationalId", "20050304-0", "language",
                "svenska");
        // Then each is named, the missing name too
        assertThat(refused.code()).isEqualTo(ErrorCode.VALIDATION_FAILED);
        assertThat(House.told(refused)).containsExactlyInAnyOrder("TOO_LONG givenName", "REQUIRED familyName", "UNKNOWN_VALUE gender",
                "INVALID email", "INVALID language", "NOT_FOUND unitId", "CHECK_DIGIT nationalId");
        // And no message quotes the number
        assertThat(refused.errors().toString()).doesNotContain("20050304");
    }

    @Test
    void anIdentifierAndARefAreGivenOnce() {
        // Given a participant
        String number = HousePlugin.number(LocalDate.of(2004, 7, 8));
        house.done(MANAGER, PARTICIPANT_REGISTER, "givenName", "A", "familyName", "B", "unit", office.unit(), "nationalId", number, "ref",
                "once");
        // When another is registered with the same
        Outcome.Refused<Written> refused = house.refused(MANAGER, PARTICIPANT_REGISTER, "givenName", "C", "familyName", "D", "unit",
                office.unit(), "nationalId", number, "ref", "once");
        // Then both are told
        assertThat(House.told(refused)).containsExactlyInAnyOrder("ALREADY_EXISTS nationalId", "ALREADY_EXISTS ref");
    }

    @Test
    void aBirthDateMustAgreeWithTheIdentifier() {
        String number = HousePlugin.number(LocalDate.of(2003, 1, 1));
        assertThat(House.told(house.refused(MANAGER, PARTICIPANT_REGISTER, "givenName", "A", "familyName", "B", "unit", office.unit(),
                "nationalId", number, "birthDate", "2003-01-02"))).containsExactly("CONTRADICTION birthDate");
        // And so when only one of them is corrected
        long id = house.done(MANAGER, PARTICIPANT_REGISTER, "givenName", "A", "familyName", "B", "unit", office.unit(), "nationalId",
                number).rowId();
        assertThat(House.told(house.refused(MANAGER, PARTICIPANT_CORRECT, "participant", id, "version", 1, "birthDate", "2003-01-02")))
                .containsExactly("CONTRADICTION birthDate");
        house.done(MANAGER, PARTICIPANT_CORRECT, "participant", id, "version", 1, "nationalId",
                HousePlugin.number(LocalDate.of(2003, 1, 3)));
        assertThat(house.one("SELECT birth_date, national_id_masked FROM participant WHERE id=?", id)).isEqualTo("2003-01-03|20030103-*");
    }

    @Test
    void aCorrectionKeepsWhatIsNotGivenAndClearsWhatIsGivenEmpty() {
        // Given a participant with a phone and a language
        long id = house
                .done(MANAGER, PARTICIPANT_REGISTER, "givenName", "A", "familyName", "B", "unit", office.unit(), "phone", "0401234567",
                        "language", "fi")
                .rowId();
        // When the phone is cleared and the name corrected
        Written written = house.done(MANAGER, PARTICIPANT_CORRECT, "participant", id, "version", 1, "givenName", "Aa", "phone", null);
        // Then the rest stays
        assertThat(written.version()).isEqualTo(2);
        assertThat(house.one("SELECT given_name, family_name, phone, language, version FROM participant WHERE id=?", id))
                .isEqualTo("Aa|B|null|fi|2");
    }

    @Test
    void aStaleVersionIsAConflictThatNamesTheCurrentOne() {
        // Given a participant that somebody changed
        long id = office.participant();
        house.done(MANAGER, PARTICIPANT_CORRECT, "participant", id, "version", 1, "phone", "0401234567");
        // When another change comes from the old version
        Outcome.Refused<Written> refused = house.refused(MANAGER, PARTICIPANT_CORRECT, "participant", id, "version", 1, "phone",
                "0509876543");
        // Then it is a conflict, and nothing changed
        assertThat(refused.code()).isEqualTo(ErrorCode.CONFLICT);
        assertThat(House.told(refused)).containsExactly("CONFLICT version");
        assertThat(refused.errors().getFirst().message()).contains("2");
        assertThat(house.one("SELECT phone FROM participant WHERE id=?", id)).isEqualTo("0401234567");
    }

    @Test
    void aMoveKeepsHistoryAndAFutureOneLeavesTheCurrentHome() {
        // Given a participant at home in 9001
        long id = house.done(MANAGER, PARTICIPANT_REGISTER, "givenName", "A", "familyName", "B", "unit", office.unit(), "residence", "9001",
                "registration", "9001", "residentSince", "2020-01-01").rowId();
        // When the person moves, and then will move again
        house.done(MANAGER, PARTICIPANT_MOVE, "participant", id, "version", 1, "startsOn", "2026-06-01", "residence", "9002");
        house.done(MANAGER, PARTICIPANT_MOVE, "participant", id, "version", 2, "startsOn", "2026-09-01", "residence", "9003",
                "registration",
                "9003");
        // Then each day has its home, and the row the one of today
        assertThat(house.rows("SELECT residence, registration, starts_on, ends_on FROM residence WHERE participant_id=? ORDER BY starts_on",
                id)).containsExactly("9001|9001|2020-01-01|2026-06-01", "9002|9001|2026-06-01|2026-09-01", "9003|9003|2026-09-01|null");
        assertThat(house.one("SELECT residence, registration, version FROM participant WHERE id=?", id)).isEqualTo("9002|9001|3");
        // And a move entered afterwards goes in between
        house.done(MANAGER, PARTICIPANT_MOVE, "participant", id, "version", 3, "startsOn", "2023-01-01", "residence", "9009");
        assertThat(house.rows("SELECT residence, starts_on, ends_on FROM residence WHERE participant_id=? ORDER BY starts_on", id))
                .contains("9009|2023-01-01|2026-06-01", "9001|2020-01-01|2023-01-01");
        assertThat(house.one("SELECT residence FROM participant WHERE id=?", id)).isEqualTo("9002");
    }

    @Test
    void whoHasNoRightIsRefusedAndTraced() {
        int before = house.trail.size();
        assertThatThrownBy(() -> house.write(House.as(Role.RESEARCHER), PARTICIPANT_REGISTER, "givenName", "A"))
                .isInstanceOfSatisfying(RinnallaException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN));
        assertThat(house.trail.subList(before, house.trail.size())).singleElement()
                .satisfies(entry -> assertThat(entry.outcome()).isEqualTo("DENIED"));
    }

    @Test
    void rowsOfOtherUnitsAndTenantsAreAsMissing() {
        // Given a participant of a unit
        long id = office.participant();
        // When a stranger of another unit, or a manager of another tenant, changes it or registers there
        var stranger = house.refused(office.stranger(), PARTICIPANT_CORRECT, "participant", id, "version", 1, "phone", "0401234567");
        var foreign = house.refused(House.as(2, Role.PROGRAMME_MANAGER), PARTICIPANT_CORRECT, "participant", id, "version", 1, "phone",
                "0401234567");
        var nobody = house.refused(MANAGER, PARTICIPANT_CORRECT, "participant", 987_654_321L, "version", 1, "phone", "0401234567");
        // Then all three hear the same as for a participant that is not there
        assertThat(stranger).isEqualTo(foreign).isEqualTo(nobody);
        assertThat(nobody.code()).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(House.told(house.refused(office.stranger(), PARTICIPANT_REGISTER, "givenName", "A", "familyName", "B", "unit",
                office.unit()))).containsExactly("NOT_FOUND unitId");
    }
}
