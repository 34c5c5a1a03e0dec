package org.rinnalla.persistence.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rinnalla.core.write.command.CommandKinds.ENROLMENT_ADVANCE;
import static org.rinnalla.core.write.command.CommandKinds.PLACEMENT_START;
import static org.rinnalla.persistence.write.Office.MANAGER;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rinnalla.core.Outcome;
import org.rinnalla.core.UserError;
import org.rinnalla.core.write.Written;

/** A programme's guards see the phases and placements so far, and their words reach the caller with the rule's id. */
class PhaseGuardTest {
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
    void aGuardRefusesAPhaseWithItsIdAndText() {
        long id = office.enrolment();

        Outcome.Refused<Written> refused = house.refused(MANAGER, ENROLMENT_ADVANCE, "enrolment", id, "version", 1, "phase", "STEP_DOWN",
                "startsOn", "2026-05-01");

        assertThat(refused.errors()).containsExactly(
                new UserError("NO_JOB_YET", "phase", "Nobody steps down from support who had no job yet", "H-4"));
        assertThat(house.one("SELECT phase, version FROM enrolment WHERE id=?", id)).isEqualTo("MAPPING|1");
    }

    @Test
    void aGuardSeesWhatBeganUntilThatDayAndMayOnlyWarn() {
        long id = office.enrolment();
        house.done(MANAGER, ENROLMENT_ADVANCE, "enrolment", id, "version", 1, "phase", "IN_WORK_SUPPORT", "startsOn", "2026-05-01");
        house.done(MANAGER, PLACEMENT_START, "enrolment", id, "kind", "COMPETITIVE", "startedOn", "2026-05-04");

        assertThat(house.refused(MANAGER, ENROLMENT_ADVANCE, "enrolment", id, "version", 2, "phase", "STEP_DOWN", "startsOn", "2026-05-03")
                .errors()).extracting("rule").containsExactly("H-4");
        assertThat(house.write(MANAGER, ENROLMENT_ADVANCE, "enrolment", id, "version", 2, "phase", "STEP_DOWN", "startsOn", "2026-05-05"))
                .isInstanceOfSatisfying(Outcome.Done.class, done -> assertThat(done.warnings())
                        .containsExactly(new UserError("EARLY", "startsOn", "Two weeks of support are usual before", "H-4")));
        // And back is always open
        house.done(MANAGER, ENROLMENT_ADVANCE, "enrolment", id, "version", 3, "phase", "JOB_SEARCH", "startsOn", "2026-05-06");
    }
}
