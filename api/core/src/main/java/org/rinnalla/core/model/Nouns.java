package org.rinnalla.core.model;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rinnalla.core.model.Attribute.Use;
import org.rinnalla.spi.Aim;
import org.rinnalla.spi.Competitive;
import org.rinnalla.spi.CompetitiveFact;
import org.rinnalla.spi.EnrolmentState;
import org.rinnalla.spi.PlacementKind;
import org.rinnalla.spi.Role;
import org.rinnalla.spi.TenantKind;

/** The nouns of the common model. */
public final class Nouns {
    private static final Map<String, Noun> ALL = new LinkedHashMap<>();

    public static final Noun TENANT = noun("Tenant", "tenants", 1).needs(ValueType.TEXT, Use.SHOW, "key", "name")
            .choice("kind", true, Use.SHOW, TenantKind.class).needs(ValueType.CODE, Use.SHOW, "country", "timeZone");

    public static final Noun PROVIDER = noun("Provider", "providers", 2).needs(ValueType.TEXT, Use.ORDER, "name")
            .has(ValueType.TEXT, Use.FILTER, "ref").has(ValueType.CODE, Use.FILTER, "registrationNumber").versioned()
            .many("units", "Unit", "providerId").many("programmes", "Programme", "providerId");

    public static final Noun UNIT = noun("Unit", "units", 3).needs(ValueType.TEXT, Use.ORDER, "name")
            .has(ValueType.TEXT, Use.FILTER, "ref").has(ValueType.CODE, Use.FILTER, "municipality").versioned().one("provider", "Provider");

    public static final Noun PROGRAMME = noun("Programme", "programmes", 4).needs(ValueType.TEXT, Use.ORDER, "name")
            .has(ValueType.TEXT, Use.FILTER, "ref").needs(ValueType.CODE, Use.FILTER, "definition")
            .needs(ValueType.DATE, Use.ORDER, "startsOn").has(ValueType.DATE, Use.FILTER, "endsOn").versioned()
            .one("provider", "Provider").many("enrolments", "Enrolment", "programmeId")
            .many("fundings", "ProgrammeFunding", "programmeId");

    public static final Noun STAFF_MEMBER = noun("StaffMember", "staffMembers", 5)
            .needs(ValueType.TEXT, Use.ORDER, "familyName", "givenName").has(ValueType.TEXT, Use.FILTER, "ref")
            .has(ValueType.TEXT, Use.SHOW, "email").has(ValueType.TEXT, Use.INTERNAL, "subject").versioned()
            .many("roles", "StaffRole", "staffMemberId").many("enrolments", "Enrolment", "specialistId")
            .many("peerCertificates", "PeerCertificate", "staffMemberId")
            .many("employerLogReviews", "EmployerLogReview", "staffMemberId").many("peerPosts", "PeerPost", "staffMemberId")
            .many("taskFrames", "TaskFrame", "staffMemberId").many("employments", "StaffEmployment", "staffMemberId");

    public static final Noun STAFF_ROLE = noun("StaffRole", "staffRoles", 6).choice("role", true, Use.FILTER, Role.class)
            .needs(ValueType.DATE, Use.ORDER, "startsOn").has(ValueType.DATE, Use.FILTER, "endsOn").one("staffMember", "StaffMember")
            .one("unit", "Unit");

    public static final Noun PARTICIPANT = noun("Participant", "participants", 7)
            .needs(ValueType.TEXT, Use.ORDER, "familyName", "givenName").has(ValueType.TEXT, Use.FILTER, "ref")
            .has(ValueType.DATE, Use.ORDER, "birthDate").has(ValueType.INTEGER, Use.FILTER, "birthYear")
            .choice("gender", true, Use.FILTER, Gender.class).has(ValueType.NATIONAL_ID, Use.SHOW, "nationalId")
            .has(ValueType.CODE, Use.SHOW, "nationalIdType").has(ValueType.CODE, Use.FILTER, "residence", "registration")
            .has(ValueType.TEXT, Use.SHOW, "phone", "email").has(ValueType.CODE, Use.FILTER, "language", "protection")
            .has(ValueType.TEXT, Use.SHOW, "protectionReason").has(ValueType.TEXT, Use.INTERNAL, "subject").versioned().extendable()
            .one("unit", "Unit")
            .one("provider", "Provider")
            .many("enrolments", "Enrolment", "participantId").many("placements", "Placement", "participantId")
            .many("jobApplications", "JobApplication", "participantId")
            .many("disclosureDecisions", "DisclosureDecision", "participantId").many("contacts", "Contact", "participantId")
            .many("residences", "Residence", "participantId").many("referrals", "Referral", "participantId")
            .link("residenceAt", Relation.Kind.AT_DATE, "Residence", "id", "participantId")
            .many("namedAccesses", "NamedAccess", "participantId").many("consents", "Consent", "participantId")
            .many("disclosures", "Disclosure", "participantId")
            .many("careerProfiles", "CareerProfile", "participantId").many("pastJobs", "PastJob", "participantId")
            .many("goals", "Goal", "participantId").many("jobPlans", "JobPlan", "participantId")
            .many("supportPlans", "SupportPlan", "participantId").many("benefits", "Benefit", "participantId")
            .many("benefitAdviceRecords", "BenefitAdviceRecord", "participantId").many("selfRatings", "SelfRating", "participantId");

    public static final Noun RESIDENCE = noun("Residence", "residences", 8).has(ValueType.CODE, Use.FILTER, "residence", "registration")
            .needs(ValueType.DATE, Use.ORDER, "startsOn").has(ValueType.DATE, Use.FILTER, "endsOn").one("participant", "Participant");

    public static final Noun ENROLMENT = noun("Enrolment", "enrolments", 9).has(ValueType.TEXT, Use.FILTER, "ref")
            .needs(ValueType.DATE, Use.ORDER, "startedOn").has(ValueType.DATE, Use.FILTER, "ownWishOn")
            .choices("aims", Use.SHOW, Aim.class).add("statements", ValueType.STATEMENTS, true, Use.SHOW)
            .has(ValueType.TEXT, Use.SHOW, "decisionReference").needs(ValueType.CODE, Use.FILTER, "phase")
            .choice("state", true, Use.FILTER, EnrolmentState.class).has(ValueType.DATE, Use.ORDER, "endedOn")
            .choice("endReason", false, Use.FILTER, EndReason.class).versioned().extendable().one("participant", "Participant")
            .one("programme", "Programme").one("unit", "Unit").one("specialist", "StaffMember").one("careContact", "StaffMember")
            .many("phases", "EnrolmentPhase", "enrolmentId").many("assignments", "Assignment", "enrolmentId")
            .many("placements", "Placement", "enrolmentId").many("jobApplications", "JobApplication", "enrolmentId")
            .many("backgrounds", "ParticipantBackground", "enrolmentId")
            .link("contacts", Relation.Kind.MANY, "Contact", "participantId", "participantId")
            .link("phaseAt", Relation.Kind.AT_DATE, "EnrolmentPhase", "id", "enrolmentId")
            .link("specialistAt", Relation.Kind.AT_DATE, "Assignment", "id", "enrolmentId")
            .many("profileMeetings", "ProfileMeeting", "enrolmentId");

    public static final Noun ENROLMENT_PHASE = noun("EnrolmentPhase", "enrolmentPhases", 10).needs(ValueType.CODE, Use.FILTER, "phase")
            .choice("state", true, Use.FILTER, EnrolmentState.class).needs(ValueType.DATE, Use.ORDER, "startsOn")
            .has(ValueType.DATE, Use.FILTER, "endsOn").one("enrolment", "Enrolment").one("participant", "Participant");

    public static final Noun ASSIGNMENT = noun("Assignment", "assignments", 11).needs(ValueType.DATE, Use.ORDER, "startsOn")
            .has(ValueType.DATE, Use.FILTER, "endsOn").has(ValueType.TEXT, Use.SHOW, "caseloadReason").one("enrolment", "Enrolment")
            .one("participant", "Participant").one("staffMember", "StaffMember");

    public static final Noun EMPLOYER = noun("Employer", "employers", 12).needs(ValueType.TEXT, Use.ORDER, "name")
            .has(ValueType.TEXT, Use.FILTER, "ref").has(ValueType.CODE, Use.FILTER, "registrationNumber", "industry", "municipality")
            .versioned().extendable().many("placements", "Placement", "employerId").many("contacts", "Contact", "employerId")
            .many("vacancies", "Vacancy", "employerId").many("jobApplications", "JobApplication", "employerId");

    public static final Noun PLACEMENT = noun("Placement", "placements", 13).has(ValueType.TEXT, Use.FILTER, "ref")
            .choice("kind", true, Use.FILTER, PlacementKind.class).has(ValueType.TEXT, Use.SHOW, "title")
            .has(ValueType.CODE, Use.FILTER, "occupation").has(ValueType.DECIMAL, Use.FILTER, "hoursPerWeek")
            .has(ValueType.INTEGER, Use.FILTER, "percent").has(ValueType.DECIMAL, Use.SHOW, "wageAmount")
            .has(ValueType.CODE, Use.SHOW, "wageCurrency").choice("wagePeriod", false, Use.SHOW, WagePeriod.class)
            .needs(ValueType.DATE, Use.ORDER, "startedOn").has(ValueType.DATE, Use.ORDER, "endedOn")
            .choice("endReason", false, Use.FILTER, PlacementEndReason.class)
            .has(ValueType.BOOLEAN, Use.FILTER, "openToAnyone", "minimumPay", "equalPay", "ownContract", "setAside", "agencyLimit")
            .choice("competitive", true, Use.FILTER, Competitive.class)
            .choice("competitiveWithSubsidy", true, Use.FILTER, Competitive.class)
            .choices("competitiveMissing", Use.SHOW, CompetitiveFact.class).has(ValueType.CODE, Use.FILTER, "subsidy")
            .has(ValueType.TEXT, Use.SHOW, "supervisorName", "supervisorPhone").has(ValueType.BOOLEAN, Use.FILTER, "ledToJob")
            .has(ValueType.DATE, Use.FILTER, "noticeOn", "lossHeardOn").has(ValueType.TEXT, Use.SHOW, "learnt")
            .choice("nextJobHelp", false, Use.FILTER, NextJobHelp.class).has(ValueType.DATE, Use.FILTER, "nextJobHelpOn")
            .versioned().extendable().one("participant", "Participant").one("enrolment", "Enrolment").one("employer", "Employer")
            .one("unit", "Unit")
            .one("ledTo", "Placement").many("terms", "PlacementTerms", "placementId").many("adaptations", "Adaptation", "placementId")
            .many("disclosureDecisions", "DisclosureDecision", "placementId").many("jobApplications", "JobApplication", "placementId")
            .many("placementCorrections", "PlacementCorrection", "placementId")
            .link("termsAt", Relation.Kind.AT_DATE, "PlacementTerms", "id", "placementId")
            .many("goals", "GoalPlacement", "placementId").many("jobPlans", "JobPlan", "placementId");

    public static final Noun PLACEMENT_TERMS = noun("PlacementTerms", "placementTerms", 14)
            .has(ValueType.DECIMAL, Use.SHOW, "hoursPerWeek").has(ValueType.INTEGER, Use.FILTER, "percent")
            .has(ValueType.DECIMAL, Use.SHOW, "wageAmount").has(ValueType.CODE, Use.SHOW, "wageCurrency")
            .choice("wagePeriod", false, Use.SHOW, WagePeriod.class).needs(ValueType.DATE, Use.ORDER, "startsOn")
            .has(ValueType.DATE, Use.FILTER, "endsOn").one("placement", "Placement").one("participant", "Participant");

    public static final Noun CONTACT = noun("Contact", "contacts", 15).has(ValueType.TEXT, Use.FILTER, "ref")
            .needs(ValueType.DATE, Use.ORDER, "heldOn").choice("kind", true, Use.FILTER, ContactKind.class)
            .needs(ValueType.BOOLEAN, Use.FILTER, "faceToFace").choice("place", false, Use.FILTER, ContactPlace.class)
            .choice("actor", false, Use.FILTER, ContactActor.class).has(ValueType.INTEGER, Use.SHOW, "minutes")
            .has(ValueType.INTEGER, Use.FILTER, "visitNumber").has(ValueType.BOOLEAN, Use.FILTER, "participantPresent")
            .choice("method", false, Use.FILTER, ContactMethod.class).choice("outcome", false, Use.FILTER, EmployerContactOutcome.class)
            .choice("nextStep", false, Use.FILTER, EmployerNextStep.class).has(ValueType.DATE, Use.FILTER, "nextStepOn").versioned()
            .extendable()
            .one("participant", "Participant").one("employer", "Employer").one("staffMember", "StaffMember").one("unit", "Unit");

    public static final Noun AUDIT_EVENT = noun("AuditEvent", "auditEvents", 16).needs(ValueType.INSTANT, Use.ORDER, "at")
            .needs(ValueType.TEXT, Use.FILTER, "subject").choice("role", true, Use.FILTER, Role.class)
            .has(ValueType.TEXT, Use.SHOW, "purpose").needs(ValueType.TEXT, Use.FILTER, "requestId")
            .needs(ValueType.CODE, Use.FILTER, "action", "noun", "outcome").has(ValueType.ID, Use.INTERNAL, "rowId")
            .needs(ValueType.INTEGER, Use.SHOW, "rowCount", "protectedCount").has(ValueType.TEXT, Use.SHOW, "fields").one("unit", "Unit");

    public static final Noun NAMED_ACCESS = noun("NamedAccess", "namedAccesses", 17).has(ValueType.TEXT, Use.FILTER, "ref")
            .needs(ValueType.DATE, Use.ORDER, "startsOn").has(ValueType.DATE, Use.FILTER, "endsOn").has(ValueType.TEXT, Use.SHOW, "reason")
            .versioned().one("participant", "Participant").one("staffMember", "StaffMember").one("grantedBy", "StaffMember");

    public static final Noun CONSENT = noun("Consent", "consents", 19).has(ValueType.TEXT, Use.FILTER, "ref")
            .choice("purpose", true, Use.FILTER, ConsentPurpose.class).has(ValueType.TEXT, Use.SHOW, "scope", "recipient")
            .choice("form", true, Use.FILTER, ConsentForm.class).needs(ValueType.DATE, Use.ORDER, "givenOn")
            .has(ValueType.DATE, Use.FILTER, "expiresOn", "withdrawnOn").versioned().one("participant", "Participant")
            .one("recordedBy", "StaffMember");

    public static final Noun DISCLOSURE = noun("Disclosure", "disclosures", 20).has(ValueType.TEXT, Use.FILTER, "ref")
            .choice("ground", true, Use.FILTER, DisclosureGround.class).has(ValueType.TEXT, Use.SHOW, "legalBasis", "recipient", "scope")
            .needs(ValueType.DATE, Use.ORDER, "startsOn").has(ValueType.DATE, Use.FILTER, "endsOn").versioned()
            .one("participant", "Participant").one("consent", "Consent").one("staffMember", "StaffMember")
            .one("recordedBy", "StaffMember");

    private Nouns() {}

    /** All, in a stable order. */
    public static List<Noun> all() {
        return Everything.ORDERED;
    }

    /** A noun that is known to exist. */
    public static Noun named(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("There is no noun '" + name + "'"));
    }

    public static Optional<Noun> find(String name) {
        return Optional.ofNullable(Everything.BY_NAME.get(name));
    }

    /** The noun of a number inside an opaque id. */
    public static Optional<Noun> ofCode(int code) {
        return Optional.ofNullable(Everything.BY_CODE.get(code));
    }

    private static Noun noun(String name, String plural, int code) {
        Noun noun = new Noun(name, plural, code);
        ALL.put(name, noun);
        return noun;
    }

    /** The nouns here and those of the other parts of the field; put together at the first use, when all of them stand. */
    private static final class Everything {
        static final Map<String, Noun> BY_NAME = new LinkedHashMap<>(ALL);
        static final Map<Integer, Noun> BY_CODE = new HashMap<>();
        static final List<Noun> ORDERED;

        static {
            Stream.of(IntakeNouns.all(), CareerNouns.all(), PlanNouns.all(), WorkNouns.all(), TeamNouns.all(), QualityNouns.all(),
                    CountingNouns.all())
                    .flatMap(List::stream)
                    .forEach(noun -> BY_NAME.put(noun.name(), noun));
            ORDERED = List.copyOf(BY_NAME.values());
            for (Noun noun : ORDERED) {
                Noun before = BY_CODE.put(noun.code(), noun);
                if (before != null) {
                    throw new IllegalStateException(before + " and " + noun + " have the same number " + noun.code());
                }
            }
        }

        private Everything() {}
    }
}
