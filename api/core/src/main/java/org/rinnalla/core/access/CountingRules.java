package org.rinnalla.core.access;

import java.util.Set;
import org.rinnalla.core.model.CountingNouns;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.write.command.CountingKinds;
import org.rinnalla.spi.Reach;
import org.rinnalla.spi.Role;

/** Who sees and does what about that which is kept only to be counted: as few as the work allows. */
final class CountingRules {
    private static final Role[] NEAR = {Role.EMPLOYMENT_SPECIALIST, Role.TEAM_LEADER};

    private CountingRules() {}

    static void reads(Policy.Builder policy) {
        policy.rows(CountingNouns.PARTICIPANT_BACKGROUND, Reach.UNIT, NEAR)
                .rows(CountingNouns.PARTICIPANT_BACKGROUND, Reach.TENANT, Role.PROGRAMME_MANAGER)
                .rows(CountingNouns.PARTICIPANT_BACKGROUND, Reach.OWN, Role.PARTICIPANT)
                .sheet(CountingNouns.PARTICIPANT_BACKGROUND, "recordedOn", "education", "labourStatus", "citizenship", "foreignBackground",
                        "minority", "disability", "homeless", "rural", "incomeBefore", "incomeAfter", "leavingStatus", "seekingOnLeaving",
                        "studyingOnLeaving", "qualificationOnLeaving", "laterStatus", "laterImproved", "participant", "enrolment");
        policy.fields(Nouns.ENROLMENT, Set.of(Role.EMPLOYMENT_SPECIALIST, Role.TEAM_LEADER, Role.PROGRAMME_MANAGER, Role.PARTICIPANT),
                "backgrounds");
        policy.rows(CountingNouns.PROGRAMME_FUNDING, Reach.TENANT, Rules.STAFF).sheet(CountingNouns.PROGRAMME_FUNDING, "funder", "kind",
                "startsOn", "endsOn", "share", "amount", "currency", "programme");
        policy.fields(Nouns.PROGRAMME, Set.of(Rules.STAFF), "fundings");
        policy.rows(CountingNouns.PARTICIPANT_ERASURE, Reach.TENANT, Role.PROGRAMME_MANAGER, Role.DATA_PROTECTION_OFFICER)
                .sheet(CountingNouns.PARTICIPANT_ERASURE, "erasedOn", "reason", "participant");
    }

    static void writes(WritePolicy.Builder policy) {
        policy.allow(Reach.UNIT, Set.of(NEAR), CountingKinds.PARTICIPANT_BACKGROUND_RECORD, CountingKinds.PARTICIPANT_BACKGROUND_CORRECT);
        policy.allow(Reach.TENANT, Set.of(Role.PROGRAMME_MANAGER), CountingKinds.PARTICIPANT_BACKGROUND_RECORD,
                CountingKinds.PARTICIPANT_BACKGROUND_CORRECT);
        policy.allow(Reach.TENANT, Set.of(Role.PROGRAMME_MANAGER), CountingKinds.PARTICIPANT_ERASURE_CARRY_OUT);
        policy.allow(Reach.TENANT, Set.of(Role.PROGRAMME_MANAGER, Role.ADMINISTRATOR), CountingKinds.PROGRAMME_FUNDING_RECORD,
                CountingKinds.PROGRAMME_FUNDING_CORRECT);
    }
}
