package org.rinnalla.core.access;

import static org.rinnalla.core.model.WorkNouns.ADAPTATION;
import static org.rinnalla.core.model.WorkNouns.DISCLOSURE_DECISION;
import static org.rinnalla.core.model.WorkNouns.EMPLOYER_LOG_REVIEW;
import static org.rinnalla.core.model.WorkNouns.JOB_APPLICATION;
import static org.rinnalla.core.model.WorkNouns.PLACEMENT_CORRECTION;
import static org.rinnalla.core.model.WorkNouns.VACANCY;

import java.util.EnumSet;
import java.util.Set;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.write.command.CommandKind;
import org.rinnalla.core.write.command.WorkKinds;
import org.rinnalla.spi.Reach;
import org.rinnalla.spi.Role;

/** Who sees and does what about employers and placements: vacancies, applications, adaptations, follow-along. */
final class WorkRules {
    private static final Set<Role> LEADERS = Set.of(Role.TEAM_LEADER, Role.PROGRAMME_MANAGER);
    /** What an employer is told is between the participant and who supports it. */
    private static final Set<Role> TRUSTED = EnumSet.of(Role.EMPLOYMENT_SPECIALIST, Role.TEAM_LEADER, Role.PARTICIPANT);

    private WorkRules() {}

    static void reads(Policy.Builder policy) {
        policy.rows(VACANCY, Reach.UNIT, Role.EMPLOYMENT_SPECIALIST, Role.TEAM_LEADER, Role.PEER_SUPPORTER)
                .rows(VACANCY, Reach.TENANT, Role.PROGRAMME_MANAGER, Role.INTEGRATION).rows(VACANCY, Reach.OWN, Role.PARTICIPANT)
                .sheet(VACANCY, "title", "kind", "occupation", "hoursPerWeek", "source", "foundOn", "openUntil", "closedOn", "employer",
                        "unit", "participant", "jobApplications");
        ofCase(policy, JOB_APPLICATION).rows(JOB_APPLICATION, Reach.TENANT, Role.RESEARCHER)
                .others(JOB_APPLICATION, "id", "version", "createdAt", "updatedAt", "occupation", "appliedOn", "actor", "result",
                        "resultOn", "participant", "enrolment", "placement")
                .fields(JOB_APPLICATION, Rules.CASE_AND_CARE, "ref", "employerName", "title", "employer", "vacancy");
        ofCase(policy, ADAPTATION).sheet(ADAPTATION, "kind", "description", "startedOn", "endedOn", "placement", "participant");
        policy.rows(DISCLOSURE_DECISION, Reach.UNIT, Role.EMPLOYMENT_SPECIALIST, Role.TEAM_LEADER)
                .rows(DISCLOSURE_DECISION, Reach.OWN, Role.PARTICIPANT)
                .sheet(DISCLOSURE_DECISION, "extent", "told", "toWhom", "decidedOn", "tellOn", "consentOn", "revisitOn", "withdrawnOn",
                        "participant", "enrolment", "placement", "employer");
        policy.rows(EMPLOYER_LOG_REVIEW, Reach.TENANT, Role.EMPLOYMENT_SPECIALIST, Role.TEAM_LEADER, Role.PROGRAMME_MANAGER)
                .sheet(EMPLOYER_LOG_REVIEW, "weekStartsOn", "reviewedOn", "meetings", "note", "staffMember", "reviewer");
        policy.rows(PLACEMENT_CORRECTION, Reach.UNIT, Role.EMPLOYMENT_SPECIALIST, Role.TEAM_LEADER)
                .rows(PLACEMENT_CORRECTION, Reach.TENANT, Role.PROGRAMME_MANAGER, Role.INTEGRATION)
                .rows(PLACEMENT_CORRECTION, Reach.OWN, Role.PARTICIPANT)
                .sheet(PLACEMENT_CORRECTION, "correctedOn", "fields", "reason", "kind", "title", "occupation", "subsidy", "startedOn",
                        "endedOn", "endReason", "openToAnyone", "minimumPay", "equalPay", "ownContract", "setAside", "agencyLimit",
                        "placement", "participant", "employer");
        ways(policy);
    }

    private static Policy.Builder ofCase(Policy.Builder policy, Noun noun) {
        return policy.rows(noun, Reach.UNIT, Role.EMPLOYMENT_SPECIALIST, Role.TEAM_LEADER)
                .rows(noun, Reach.TENANT, Role.PROGRAMME_MANAGER, Role.INTEGRATION)
                .rows(noun, Reach.OWN, Role.CARE_CONTACT, Role.PARTICIPANT);
    }

    /** The ways from core nouns. */
    private static void ways(Policy.Builder policy) {
        Set<Role> withResearch = Rules.with(Rules.CASE_AND_CARE, Role.RESEARCHER);
        policy.fields(Nouns.PLACEMENT, Rules.CASE_AND_CARE, "adaptations").fields(Nouns.PLACEMENT, TRUSTED, "disclosureDecisions")
                .fields(Nouns.PLACEMENT, withResearch, "jobApplications").fields(Nouns.PLACEMENT, Rules.CASE, "placementCorrections")
                .fields(Nouns.EMPLOYER, with(Rules.CASE, Role.PEER_SUPPORTER), "vacancies")
                .fields(Nouns.EMPLOYER, Rules.CASE_AND_CARE, "jobApplications").fields(Nouns.ENROLMENT, withResearch, "jobApplications")
                .fields(Nouns.PARTICIPANT, withResearch, "jobApplications").fields(Nouns.PARTICIPANT, TRUSTED, "disclosureDecisions")
                .fields(Nouns.STAFF_MEMBER, Set.of(Role.EMPLOYMENT_SPECIALIST, Role.TEAM_LEADER, Role.PROGRAMME_MANAGER),
                        "employerLogReviews");
    }

    private static Set<Role> with(Set<Role> roles, Role more) {
        return Rules.with(roles, more);
    }

    static void writes(WritePolicy.Builder policy) {
        CommandKind[] ofCase = {WorkKinds.PLACEMENT_CORRECT, WorkKinds.PLACEMENT_LED_TO_JOB, WorkKinds.PLACEMENT_OFFER_HELP,
                WorkKinds.PLACEMENT_NAME_SUPERVISOR, WorkKinds.VACANCY_RECORD, WorkKinds.VACANCY_CORRECT, WorkKinds.VACANCY_CLOSE,
                WorkKinds.JOB_APPLICATION_RECORD, WorkKinds.JOB_APPLICATION_CORRECT, WorkKinds.JOB_APPLICATION_ANSWER,
                WorkKinds.ADAPTATION_RECORD, WorkKinds.ADAPTATION_END};
        policy.allow(Reach.UNIT, Set.of(Role.EMPLOYMENT_SPECIALIST, Role.TEAM_LEADER), ofCase);
        policy.allow(Reach.TENANT, Set.of(Role.PROGRAMME_MANAGER, Role.INTEGRATION), ofCase);
        policy.allow(Reach.OWN, Set.of(Role.PARTICIPANT), WorkKinds.JOB_APPLICATION_RECORD, WorkKinds.JOB_APPLICATION_CORRECT,
                WorkKinds.JOB_APPLICATION_ANSWER);
        policy.allow(Reach.UNIT, Set.of(Role.EMPLOYMENT_SPECIALIST, Role.TEAM_LEADER), WorkKinds.DISCLOSURE_DECISION_RECORD,
                WorkKinds.DISCLOSURE_DECISION_WITHDRAW);
        policy.allow(Reach.OWN, Set.of(Role.PARTICIPANT), WorkKinds.DISCLOSURE_DECISION_WITHDRAW);
        // From another system, which may not read them.
        policy.allow(Reach.TENANT, Set.of(Role.INTEGRATION), WorkKinds.DISCLOSURE_DECISION_RECORD);
        policy.allow(Reach.TENANT, LEADERS, WorkKinds.EMPLOYER_LOG_REVIEW_RECORD);
    }
}
