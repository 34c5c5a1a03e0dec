package org.rinnalla.core.access;

import java.util.EnumSet;
import java.util.Set;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.spi.Reach;
import org.rinnalla.spi.Role;

/** The access rules, noun by noun. A field that stands in no line is denied, and the server does not start. */
final class Rules {
    static final Role[] EVERYONE = Role.values();
    static final Role[] UNIT_STAFF = {Role.EMPLOYMENT_SPECIALIST, Role.TEAM_LEADER, Role.PEER_SUPPORTER, Role.OUTREACH_WORKER};
    static final Role[] STAFF = {Role.EMPLOYMENT_SPECIALIST, Role.TEAM_LEADER, Role.PROGRAMME_MANAGER, Role.CARE_CONTACT,
            Role.PEER_SUPPORTER, Role.OUTREACH_WORKER, Role.INTEGRATION, Role.DATA_PROTECTION_OFFICER, Role.ADMINISTRATOR};

    /** See the person: name and how to reach. */
    static final Set<Role> PERSON = EnumSet.of(Role.EMPLOYMENT_SPECIALIST, Role.TEAM_LEADER, Role.PROGRAMME_MANAGER,
            Role.CARE_CONTACT, Role.PEER_SUPPORTER, Role.OUTREACH_WORKER, Role.INTEGRATION, Role.PARTICIPANT);
    /** See what the support is about. */
    static final Set<Role> CASE = EnumSet.of(Role.EMPLOYMENT_SPECIALIST, Role.TEAM_LEADER, Role.PROGRAMME_MANAGER,
            Role.INTEGRATION, Role.PARTICIPANT);
    static final Set<Role> CASE_AND_CARE = with(CASE, Role.CARE_CONTACT);
    static final Set<Role> CASE_CARE_OUTREACH = with(CASE_AND_CARE, Role.OUTREACH_WORKER);
    static final Set<Role> PERSON_AND_RESEARCH = with(PERSON, Role.RESEARCHER);

    private Rules() {}

    static void declare(Policy.Builder policy) {
        setting(policy);
        staff(policy);
        participant(policy);
        enrolment(policy);
        placement(policy);
        contact(policy);
        IntakeRules.reads(policy);
        CareerRules.reads(policy);
        WorkRules.reads(policy);
        TeamRules.reads(policy);
        QualityRules.reads(policy);
        CountingRules.reads(policy);
        ProtectionRules.declare(policy);
        // Whose data were seen may know who looked: in which role, for which unit, when and why. Who it was by name is told by the officer.
        policy.rows(Nouns.AUDIT_EVENT, Reach.TENANT, Role.DATA_PROTECTION_OFFICER).rows(Nouns.AUDIT_EVENT, Reach.OWN, Role.PARTICIPANT)
                .others(Nouns.AUDIT_EVENT, "id", "at", "role", "unit", "purpose", "action", "noun", "outcome", "fields")
                .fields(Nouns.AUDIT_EVENT, EnumSet.of(Role.DATA_PROTECTION_OFFICER), "subject", "requestId", "rowCount", "protectedCount");
    }

    private static void setting(Policy.Builder policy) {
        policy.rows(Nouns.TENANT, Reach.TENANT, EVERYONE).others(Nouns.TENANT, "id", "key", "name", "kind", "country", "timeZone");
        policy.rows(Nouns.PROVIDER, Reach.TENANT, EVERYONE).others(Nouns.PROVIDER, "id", "name", "ref", "registrationNumber", "version",
                "createdAt", "updatedAt", "units", "programmes");
        policy.rows(Nouns.UNIT, Reach.TENANT, EVERYONE).others(Nouns.UNIT, "id", "name", "ref", "municipality", "version", "createdAt",
                "updatedAt", "provider");
        policy.rows(Nouns.PROGRAMME, Reach.TENANT, EVERYONE).others(Nouns.PROGRAMME, "id", "name", "ref", "definition", "startsOn",
                "endsOn",
                "version", "createdAt", "updatedAt", "provider", "enrolments");
        policy.rows(Nouns.EMPLOYER, Reach.TENANT, STAFF).rows(Nouns.EMPLOYER, Reach.OWN, Role.PARTICIPANT).others(Nouns.EMPLOYER, "id",
                "name", "ref", "registrationNumber", "industry", "municipality", "version", "createdAt", "updatedAt", "placements",
                "contacts");
    }

    private static void staff(Policy.Builder policy) {
        policy.rows(Nouns.STAFF_MEMBER, Reach.TENANT, STAFF).rows(Nouns.STAFF_MEMBER, Reach.TENANT, Role.METHOD_SUPPORTER)
                .rows(Nouns.STAFF_MEMBER, Reach.OWN, Role.PARTICIPANT).others(
                        Nouns.STAFF_MEMBER, "id", "familyName", "givenName", "ref", "email", "version", "createdAt", "updatedAt", "roles",
                        "enrolments");
        policy.rows(Nouns.STAFF_ROLE, Reach.TENANT, STAFF).rows(Nouns.STAFF_ROLE, Reach.TENANT, Role.METHOD_SUPPORTER).others(
                Nouns.STAFF_ROLE, "id", "role", "startsOn", "endsOn", "staffMember",
                "unit");
    }

    private static void participant(Policy.Builder policy) {
        policy.rows(Nouns.PARTICIPANT, Reach.UNIT, UNIT_STAFF)
                .rows(Nouns.PARTICIPANT, Reach.TENANT, Role.PROGRAMME_MANAGER, Role.RESEARCHER, Role.INTEGRATION,
                        Role.DATA_PROTECTION_OFFICER)
                .rows(Nouns.PARTICIPANT, Reach.OWN, Role.CARE_CONTACT, Role.PARTICIPANT)
                .others(Nouns.PARTICIPANT, "id", "version", "createdAt", "updatedAt")
                .fields(Nouns.PARTICIPANT, with(PERSON, Role.DATA_PROTECTION_OFFICER), "ref")
                .fields(Nouns.PARTICIPANT, PERSON, "familyName", "givenName", "phone", "email", "language", "protection")
                .fields(Nouns.PARTICIPANT, CASE_CARE_OUTREACH, "birthDate", "residence", "registration", "residences", "residenceAt")
                .fields(Nouns.PARTICIPANT, with(CASE_CARE_OUTREACH, Role.RESEARCHER), "birthYear", "gender")
                .fields(Nouns.PARTICIPANT, PERSON_AND_RESEARCH, "unit", "provider", "enrolments", "placements")
                .fields(Nouns.PARTICIPANT, CASE_AND_CARE, "nationalId", "nationalIdType")
                .fields(Nouns.PARTICIPANT, EnumSet.of(Role.EMPLOYMENT_SPECIALIST, Role.TEAM_LEADER, Role.PARTICIPANT), "nationalId.whole")
                .fields(Nouns.PARTICIPANT, PERSON, "contacts");
        policy.rows(Nouns.RESIDENCE, Reach.UNIT, Role.EMPLOYMENT_SPECIALIST, Role.TEAM_LEADER, Role.OUTREACH_WORKER)
                .rows(Nouns.RESIDENCE, Reach.TENANT, Role.PROGRAMME_MANAGER, Role.INTEGRATION)
                .rows(Nouns.RESIDENCE, Reach.OWN, Role.CARE_CONTACT, Role.PARTICIPANT)
                .others(Nouns.RESIDENCE, "id", "residence", "registration", "startsOn", "endsOn", "participant");
    }

    private static void enrolment(Policy.Builder policy) {
        for (Noun noun : new Noun[]{Nouns.ENROLMENT, Nouns.ENROLMENT_PHASE, Nouns.ASSIGNMENT}) {
            policy.rows(noun, Reach.UNIT, UNIT_STAFF)
                    .rows(noun, Reach.TENANT, Role.PROGRAMME_MANAGER, Role.INTEGRATION)
                    .rows(noun, Reach.OWN, Role.CARE_CONTACT, Role.PARTICIPANT);
        }
        policy.rows(Nouns.ENROLMENT, Reach.TENANT, Role.RESEARCHER).rows(Nouns.ENROLMENT_PHASE, Reach.TENANT, Role.RESEARCHER);
        policy.others(Nouns.ENROLMENT, "id", "startedOn", "phase", "state", "endedOn", "endReason", "version", "createdAt", "updatedAt",
                "participant", "programme", "unit", "phases", "phaseAt", "placements", "mainActivity")
                .fields(Nouns.ENROLMENT, PERSON_AND_RESEARCH, "aims", "ownWishOn")
                .fields(Nouns.ENROLMENT, PERSON, "ref", "specialist", "careContact", "assignments", "specialistAt", "contacts")
                .fields(Nouns.ENROLMENT, CASE, "statements", "decisionReference");
        policy.others(Nouns.ENROLMENT_PHASE, "id", "phase", "state", "startsOn", "endsOn", "enrolment", "participant");
        policy.others(Nouns.ASSIGNMENT, "id", "startsOn", "endsOn", "enrolment", "participant", "staffMember").fields(Nouns.ASSIGNMENT,
                EnumSet.of(Role.EMPLOYMENT_SPECIALIST, Role.TEAM_LEADER, Role.PROGRAMME_MANAGER, Role.INTEGRATION), "caseloadReason");
    }

    private static void placement(Policy.Builder policy) {
        for (Noun noun : new Noun[]{Nouns.PLACEMENT, Nouns.PLACEMENT_TERMS}) {
            policy.rows(noun, Reach.UNIT, Role.EMPLOYMENT_SPECIALIST, Role.TEAM_LEADER, Role.PEER_SUPPORTER)
                    .rows(noun, Reach.TENANT, Role.PROGRAMME_MANAGER, Role.RESEARCHER, Role.INTEGRATION)
                    .rows(noun, Reach.OWN, Role.CARE_CONTACT, Role.PARTICIPANT);
        }
        Set<Role> allButOutreach = with(CASE_AND_CARE, Role.PEER_SUPPORTER);
        policy.others(Nouns.PLACEMENT, "id", "kind", "occupation", "hoursPerWeek", "percent", "startedOn", "endedOn", "endReason",
                "version",
                "createdAt", "updatedAt", "participant", "enrolment", "unit", "terms", "termsAt", "openToAnyone", "minimumPay", "equalPay",
                "ownContract", "setAside", "agencyLimit", "competitive", "competitiveWithSubsidy", "competitiveMissing", "subsidy",
                "ledToJob", "ledTo", "nextJobHelp", "nextJobHelpOn")
                .fields(Nouns.PLACEMENT, allButOutreach, "ref", "title", "employer")
                .fields(Nouns.PLACEMENT, CASE, "supervisorName", "supervisorPhone", "noticeOn", "lossHeardOn", "learnt")
                .fields(Nouns.PLACEMENT, CASE, "wageAmount", "wageCurrency", "wagePeriod");
        policy.others(Nouns.PLACEMENT_TERMS, "id", "hoursPerWeek", "percent", "startsOn", "endsOn", "placement", "participant")
                .fields(Nouns.PLACEMENT_TERMS, CASE, "wageAmount", "wageCurrency", "wagePeriod");
    }

    private static void contact(Policy.Builder policy) {
        policy.rows(Nouns.CONTACT, Reach.UNIT, UNIT_STAFF).rows(Nouns.CONTACT, Reach.TENANT, Role.PROGRAMME_MANAGER, Role.INTEGRATION)
                .rows(Nouns.CONTACT, Reach.OWN, Role.CARE_CONTACT, Role.PARTICIPANT)
                .others(Nouns.CONTACT, "id", "ref", "heldOn", "kind", "faceToFace", "place", "actor", "minutes", "version", "createdAt",
                        "updatedAt", "participant", "employer", "staffMember", "unit", "visitNumber", "participantPresent", "method",
                        "outcome",
                        "nextStep", "nextStepOn");
    }

    static Set<Role> with(Set<Role> roles, Role more) {
        Set<Role> all = EnumSet.copyOf(roles);
        all.add(more);
        return all;
    }
}
