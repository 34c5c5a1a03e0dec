package org.rinnalla.core.access;

import java.util.EnumSet;
import java.util.Set;
import org.rinnalla.core.model.IntakeNouns;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.write.command.CommandKind;
import org.rinnalla.core.write.command.CommandKinds;
import org.rinnalla.core.write.command.IntakeKinds;
import org.rinnalla.spi.Reach;
import org.rinnalla.spi.Role;

/**
 * Who sees and does what about before an enrolment. Who gave a signal, and whom it is about, is for those who seek, in their own unit, and for
 * nobody else: not for the whole tenant's managers, not in what is exported.
 */
final class IntakeRules {
    private static final Set<Role> SEEKERS = EnumSet.of(Role.OUTREACH_WORKER, Role.TEAM_LEADER);

    private IntakeRules() {}

    static void reads(Policy.Builder policy) {
        outreach(policy);
        referrals(policy);
    }

    private static void outreach(Policy.Builder policy) {
        for (Noun noun : new Noun[]{IntakeNouns.OUTREACH_CASE, IntakeNouns.OUTREACH_ATTEMPT, IntakeNouns.HAND_OVER}) {
            policy.rows(noun, Reach.UNIT, Role.OUTREACH_WORKER, Role.TEAM_LEADER).rows(noun, Reach.TENANT, Role.PROGRAMME_MANAGER,
                    Role.INTEGRATION);
        }
        policy.sheet(IntakeNouns.OUTREACH_CASE, "receivedOn", "municipality", "state", "firstContactOn", "convertedOn", "closedOn",
                "closeReason", "erasedOn", "erasureReason", "unit", "programme", "attempts", "handOvers")
                .fields(IntakeNouns.OUTREACH_CASE, SEEKERS, "source", "sourceName", "name", "description", "reachBy", "worker",
                        "participant", "goals");
        policy.sheet(IntakeNouns.OUTREACH_ATTEMPT, "triedOn", "kind", "result", "outreachCase").fields(IntakeNouns.OUTREACH_ATTEMPT,
                SEEKERS, "worker");
        policy.sheet(IntakeNouns.HAND_OVER, "service", "serviceName", "offeredOn", "firstMeetingOn", "workerPresent", "accepted",
                "outreachCase");
        policy.rows(IntakeNouns.OUTREACH_GOAL, Reach.UNIT, Role.OUTREACH_WORKER, Role.TEAM_LEADER).sheet(IntakeNouns.OUTREACH_GOAL, "words",
                "setOn", "reachedOn", "outreachCase");
    }

    private static void referrals(Policy.Builder policy) {
        for (Noun noun : new Noun[]{IntakeNouns.REFERRAL, IntakeNouns.REFERRAL_STEP}) {
            policy.rows(noun, Reach.UNIT, Role.EMPLOYMENT_SPECIALIST, Role.TEAM_LEADER)
                    .rows(noun, Reach.TENANT, Role.PROGRAMME_MANAGER, Role.INTEGRATION).rows(noun, Reach.OWN, Role.PARTICIPANT);
        }
        policy.sheet(IntakeNouns.REFERRAL, "receivedOn", "source", "initiatedBy", "ownWishOn", "referrer", "referrerName", "state",
                "waitingSince", "decidedOn", "reason", "participant", "programme", "unit", "specialist", "enrolment", "steps");
        policy.sheet(IntakeNouns.REFERRAL_STEP, "step", "heldOn", "attendees", "referral", "careContact", "specialist");
        policy.fields(Nouns.PARTICIPANT, EnumSet.of(Role.EMPLOYMENT_SPECIALIST, Role.TEAM_LEADER, Role.PROGRAMME_MANAGER, Role.INTEGRATION,
                Role.PARTICIPANT), "referrals");
    }

    static void writes(WritePolicy.Builder policy) {
        CommandKind[] seek = {IntakeKinds.OUTREACH_CASE_OPEN, IntakeKinds.OUTREACH_CASE_CORRECT, IntakeKinds.OUTREACH_CASE_REACH,
                IntakeKinds.OUTREACH_CASE_CONVERT, IntakeKinds.OUTREACH_CASE_CLOSE, IntakeKinds.OUTREACH_CASE_ERASE,
                IntakeKinds.OUTREACH_ATTEMPT_RECORD, IntakeKinds.OUTREACH_GOAL_SET, IntakeKinds.OUTREACH_GOAL_REACH,
                IntakeKinds.HAND_OVER_RECORD, IntakeKinds.HAND_OVER_CORRECT};
        policy.allow(Reach.UNIT, SEEKERS, seek);
        policy.allow(Reach.TENANT, Set.of(Role.INTEGRATION), IntakeKinds.OUTREACH_CASE_OPEN, IntakeKinds.OUTREACH_ATTEMPT_RECORD,
                IntakeKinds.OUTREACH_GOAL_SET, IntakeKinds.HAND_OVER_RECORD);
        CommandKind[] refer = {IntakeKinds.REFERRAL_RECEIVE, IntakeKinds.REFERRAL_CORRECT, IntakeKinds.REFERRAL_WAIT,
                IntakeKinds.REFERRAL_STEP_RECORD, IntakeKinds.REFERRAL_ACCEPT, IntakeKinds.REFERRAL_WITHDRAW, IntakeKinds.REFERRAL_REFUSE};
        policy.allow(Reach.UNIT, Set.of(Role.EMPLOYMENT_SPECIALIST, Role.TEAM_LEADER), refer);
        policy.allow(Reach.TENANT, Set.of(Role.PROGRAMME_MANAGER, Role.INTEGRATION), refer);
        policy.allow(Reach.UNIT, Set.of(Role.TEAM_LEADER), CommandKinds.PARTICIPANT_TRANSFER);
        policy.allow(Reach.TENANT, Set.of(Role.PROGRAMME_MANAGER, Role.INTEGRATION), CommandKinds.PARTICIPANT_TRANSFER);
    }
}
