package org.rinnalla.persistence.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rinnalla.core.write.command.CommandKinds.CONTACT_RECORD;
import static org.rinnalla.core.write.command.CommandKinds.EMPLOYER_REGISTER;
import static org.rinnalla.core.write.command.CommandKinds.ENROLMENT_ACCEPT;
import static org.rinnalla.core.write.command.CommandKinds.PARTICIPANT_REGISTER;
import static org.rinnalla.core.write.command.CommandKinds.PLACEMENT_START;
import static org.rinnalla.persistence.write.Office.MANAGER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.Outcome;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.write.Batch;
import org.rinnalla.core.write.BatchOptions;
import org.rinnalla.core.write.Written;
import org.rinnalla.core.write.command.Attempt;
import org.rinnalla.core.write.command.CommandKind;
import org.rinnalla.spi.Role;

class BatchTest {
    private static final BatchOptions STEPS = new BatchOptions(false, false);
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
    void aRefusedRowLeavesTheOthersAlone() {
        // Given three rows: one sound, one with mistakes, one that repeats the first
        String number = HousePlugin.number(LocalDate.of(2001, 1, 2));
        List<Outcome<Written>> outcomes = write(STEPS, PARTICIPANT_REGISTER,
                row(PARTICIPANT_REGISTER, "ref", "b-1", "givenName", "A", "familyName", "B", "unitRef", "east", "nationalId", number),
                row(PARTICIPANT_REGISTER, "ref", "b-2", "givenName", "", "familyName", "B", "unitRef", "nowhere", "gender", "Q"),
                row(PARTICIPANT_REGISTER, "ref", "b-1", "givenName", "A", "familyName", "B", "unitRef", "east", "nationalId", number));
        // Then the first is written, and each of the others hears why not, by the names of the columns
        House.done(outcomes.get(0));
        assertThat(House.told(House.refused(outcomes.get(1)))).containsExactlyInAnyOrder("REQUIRED givenName", "UNKNOWN_VALUE gender",
                "NOT_FOUND unitRef");
        assertThat(House.told(House.refused(outcomes.get(2)))).containsExactlyInAnyOrder("ALREADY_EXISTS ref", "ALREADY_EXISTS nationalId");
        // And one trace tells of the written, one of the refused
        assertThat(house.rows("SELECT outcome, row_count, LENGTH(participants) FROM audit_event WHERE action='IMPORT'"
                + " AND noun='Participant'")).contains("DONE|1|8", "REFUSED|2|0");
    }

    @Test
    void aWholeCaseComesInByKeys() {
        // Given files that point at each other by the integrator's keys
        done(PARTICIPANT_REGISTER, "ref", "c-p", "givenName", "A", "familyName", "B", "unitRef", "east", "birthDate", "2006-01-01");
        done(ENROLMENT_ACCEPT, "ref", "c-n", "participantRef", "c-p", "programmeRef", "xx.house.open", "unitRef", "west", "specialistRef",
                "sam", "startedOn", "2024-01-10", "aims", "WORK;STUDIES", "statements", "a=true b=false", "endedOn", "2024-12-31",
                "endReason", "STEADY_WORK");
        done(EMPLOYER_REGISTER, "ref", "c-e", "name", "Shop");
        done(PLACEMENT_START, "ref", "c-l", "enrolmentRef", "c-n", "employerRef", "c-e", "kind", "COMPETITIVE", "startedOn", "2024-02-01",
                "endedOn", "2024-12-31", "endReason", "OTHER", "percent", "50", "hoursPerWeek", "20.0");
        done(CONTACT_RECORD, "ref", "c-c", "participantRef", "c-p", "heldOn", "2024-03-01", "kind", "WALK", "faceToFace", "true");
        // Then they hang together
        assertThat(house.one("SELECT n.state, l.percent, p.ref, e.ref FROM placement l JOIN enrolment n ON n.id=l.enrolment_id"
                + " JOIN participant p ON p.id=l.participant_id JOIN employer e ON e.id=l.employer_id WHERE l.ref='c-l'"))
                .isEqualTo("CLOSED|50|c-p|c-e");
        // And a row that breaks a rule of another's says the column
        assertThat(House.told(House.refused(write(STEPS, PLACEMENT_START, row(PLACEMENT_START, "enrolmentRef", "c-n", "employerRef", "x",
                "kind", "COMPETITIVE", "startedOn", "2024-02-01", "endedOn", "2025-01-01")).getFirst())))
                .containsExactly("NOT_FOUND employerRef");
    }

    @Test
    void eligibilityOfARowNamesTheColumn() {
        done(PARTICIPANT_REGISTER, "ref", "old", "givenName", "A", "familyName", "B", "unitRef", "east", "birthDate", "1960-01-01");
        var refused = House.refused(write(STEPS, ENROLMENT_ACCEPT, row(ENROLMENT_ACCEPT, "participantRef", "old", "programmeRef",
                "xx.house.strict", "startedOn", "2024-01-10", "ownWishOn", "2024-01-01")).getFirst());
        assertThat(House.told(refused)).containsExactly("AGE_OUT_OF_RANGE participantRef");
    }

    @Test
    void aDryRunLeavesNothingButATrace() {
        long rows = count();
        int traces = house.trail.size();
        List<Outcome<Written>> outcomes = write(new BatchOptions(true, false), EMPLOYER_REGISTER, row(EMPLOYER_REGISTER, "name", "Dry"));
        House.done(outcomes.getFirst());
        assertThat(count()).isEqualTo(rows);
        assertThat(house.trail.subList(traces, house.trail.size())).singleElement()
                .satisfies(entry -> assertThat(entry.outcome()).isEqualTo("DRY_RUN"));
    }

    @Test
    void anAtomicFileStaysOnlyWhenItIsCommitted() {
        long rows = count();
        BatchOptions atomic = new BatchOptions(false, true);
        try (Batch batch = house.service.batch(MANAGER, EMPLOYER_REGISTER, atomic)) {
            batch.write(List.of(row(EMPLOYER_REGISTER, "name", "Whole", "ref", "whole")));
            // A later part of the file sees what came before
            assertThat(House.told(House.refused(batch.write(List.of(row(EMPLOYER_REGISTER, "name", "Whole", "ref", "whole"))).getFirst())))
                    .containsExactly("ALREADY_EXISTS ref");
        }
        assertThat(count()).isEqualTo(rows);
        try (Batch batch = house.service.batch(MANAGER, EMPLOYER_REGISTER, atomic)) {
            batch.write(List.of(row(EMPLOYER_REGISTER, "name", "Whole", "ref", "whole")));
            batch.commit();
        }
        assertThat(count()).isEqualTo(rows + 1);
        assertThat(house.one("SELECT COUNT(*) FROM outbox WHERE noun='Employer' AND row_id=(SELECT id FROM employer WHERE ref='whole')"))
                .isEqualTo("1");
    }

    @Test
    void onlyWhoMayImportDoes() {
        for (Role role : List.of(Role.EMPLOYMENT_SPECIALIST, Role.ADMINISTRATOR, Role.PARTICIPANT)) {
            assertThatThrownBy(() -> house.service.batch(House.as(role), PARTICIPANT_REGISTER, STEPS))
                    .isInstanceOfSatisfying(RinnallaException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN));
        }
    }

    @Test
    void manyRowsTakeFewStatements() {
        // Given 500 participants, after a first one that has warmed everything up
        List<Attempt> attempts = people(500, 1);
        write(STEPS, PARTICIPANT_REGISTER, people(1, 9_000).getFirst());
        long before = house.statements();
        // When they are written together
        List<Outcome<Written>> outcomes = write(STEPS, PARTICIPANT_REGISTER, attempts.toArray(Attempt[]::new));
        // Then none is refused, and no statement is sent for a single row (the server counts each row of a bulk insert)
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Done.class));
        assertThat(house.statements() - before).isLessThan(4 * 500 + 20);
    }

    static List<Attempt> people(int count, int from) {
        List<Attempt> people = new ArrayList<>(count);
        for (int i = from; i < from + count; i++) {
            people.add(row(PARTICIPANT_REGISTER, "ref", "many-" + i, "givenName", "Given" + i, "familyName", "Family" + i, "unitRef",
                    "east",
                    "nationalId", HousePlugin.number(LocalDate.of(1950, 1, 1).plusDays(i % 27_000)), "residence", "9001", "residentSince",
                    "2020-01-01"));
        }
        return people;
    }

    private static long count() {
        return Long.parseLong(house.one("SELECT COUNT(*) FROM employer"));
    }

    private static void done(CommandKind kind, String... cells) {
        House.done(write(STEPS, kind, row(kind, cells)).getFirst());
    }

    private static List<Outcome<Written>> write(BatchOptions options, CommandKind kind, Attempt... rows) {
        try (Batch batch = house.service.batch(MANAGER, kind, options)) {
            List<Outcome<Written>> outcomes = batch.write(List.of(rows));
            batch.commit();
            return outcomes;
        }
    }

    private static Attempt row(CommandKind kind, String... cells) {
        return house.row(MANAGER, kind, cells);
    }
}
