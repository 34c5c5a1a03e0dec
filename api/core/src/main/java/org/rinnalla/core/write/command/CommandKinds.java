package org.rinnalla.core.write.command;

import static org.rinnalla.core.audit.AuditAction.ADMINISTER;
import static org.rinnalla.core.audit.AuditAction.CHANGE;
import static org.rinnalla.core.audit.AuditAction.CREATE;
import static org.rinnalla.core.audit.AuditAction.END;
import static org.rinnalla.core.write.command.InputField.Need.CHANGE_NOT_CLEAR;
import static org.rinnalla.core.write.command.InputField.Need.OPTIONAL;
import static org.rinnalla.core.write.command.InputField.Need.REQUIRED;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rinnalla.core.audit.AuditAction;
import org.rinnalla.core.model.ConsentForm;
import org.rinnalla.core.model.ConsentPurpose;
import org.rinnalla.core.model.ContactActor;
import org.rinnalla.core.model.ContactKind;
import org.rinnalla.core.model.ContactPlace;
import org.rinnalla.core.model.DisclosureGround;
import org.rinnalla.core.model.EndReason;
import org.rinnalla.core.model.Gender;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.PlacementEndReason;
import org.rinnalla.core.model.WagePeriod;
import org.rinnalla.core.write.command.InputField.Need;
import org.rinnalla.spi.Aim;
import org.rinnalla.spi.ImportKind;
import org.rinnalla.spi.PlacementKind;
import org.rinnalla.spi.Role;

/** Every kind of command. */
public final class CommandKinds {
    private static final Map<String, CommandKind> ALL = new LinkedHashMap<>();

    public static final CommandKind PROVIDER_REGISTER = kind("providerRegister", Nouns.PROVIDER, ADMINISTER)
            .text("ref", 100, Format.KEY, OPTIONAL).text("name", 200, Format.FREE, REQUIRED)
            .text("registrationNumber", 40, Format.CODE, OPTIONAL)
            .made(v -> new ProviderRegister(v.findText("ref"), v.text("name"), v.findText("registrationNumber")));

    public static final CommandKind UNIT_OPEN = kind("unitOpen", Nouns.UNIT, ADMINISTER).text("ref", 100, Format.KEY, OPTIONAL)
            .reference("provider", Nouns.PROVIDER, REQUIRED).text("name", 200, Format.FREE, REQUIRED)
            .text("municipality", 40, Format.CODE, OPTIONAL)
            .made(v -> new UnitOpen(v.findText("ref"), v.ref("provider"), v.text("name"), v.findText("municipality")));

    public static final CommandKind PROGRAMME_OPEN = kind("programmeOpen", Nouns.PROGRAMME, ADMINISTER)
            .text("ref", 100, Format.KEY, OPTIONAL).reference("provider", Nouns.PROVIDER, REQUIRED).text("name", 200, Format.FREE, REQUIRED)
            .text("definition", 100, Format.DEFINITION, REQUIRED).date("startsOn", REQUIRED).date("endsOn", OPTIONAL)
            .made(v -> new ProgrammeOpen(v.findText("ref"), v.ref("provider"), v.text("name"), v.text("definition"), v.date("startsOn"),
                    v.findDate("endsOn")));

    public static final CommandKind STAFF_MEMBER_REGISTER = kind("staffMemberRegister", Nouns.STAFF_MEMBER, ADMINISTER)
            .text("ref", 100, Format.KEY, OPTIONAL).text("subject", 200, Format.KEY, OPTIONAL).text("givenName", 200, Format.FREE, REQUIRED)
            .text("familyName", 200, Format.FREE, REQUIRED).text("email", 254, Format.EMAIL, OPTIONAL).choice("role", Role.class, OPTIONAL)
            .reference("unit", Nouns.UNIT, OPTIONAL).date("startsOn", OPTIONAL).date("endsOn", OPTIONAL)
            .text("certificateIssuer", 200, Format.FREE, OPTIONAL).text("certificateCourse", 200, Format.FREE, OPTIONAL)
            .date("certificateIssuedOn", OPTIONAL).date("certificateExpiresOn", OPTIONAL)
            .made(v -> new StaffMemberRegister(v.findText("ref"), v.findText("subject"), v.text("givenName"), v.text("familyName"),
                    v.findText("email"), v.findText("role") == null ? null : role(v), Certified.of(v)));

    public static final CommandKind STAFF_ROLE_GRANT = kind("staffRoleGrant", Nouns.STAFF_ROLE, ADMINISTER)
            .changing("staffMember", Nouns.STAFF_MEMBER).choice("role", Role.class, REQUIRED).reference("unit", Nouns.UNIT, OPTIONAL)
            .date("startsOn", OPTIONAL).date("endsOn", OPTIONAL)
            .made(v -> new StaffRoleGrant(v.ref("staffMember"), v.version(), role(v)));

    public static final CommandKind STAFF_ROLE_END = kind("staffRoleEnd", Nouns.STAFF_ROLE, ADMINISTER)
            .changing("staffRole", Nouns.STAFF_ROLE).date("endsOn", REQUIRED)
            .made(v -> new StaffRoleEnd(v.ref("staffRole"), v.version(), v.date("endsOn")));

    public static final CommandKind PARTICIPANT_REGISTER = kind("participantRegister", Nouns.PARTICIPANT, CREATE).extensible()
            .text("ref", 100, Format.KEY, OPTIONAL).text("subject", 200, Format.KEY, OPTIONAL).reference("unit", Nouns.UNIT, REQUIRED)
            .text("givenName", 200, Format.FREE, REQUIRED).text("familyName", 200, Format.FREE, REQUIRED).date("birthDate", OPTIONAL)
            .choice("gender", Gender.class, OPTIONAL).nationalId("nationalId", OPTIONAL).text("language", 35, Format.LANGUAGE, OPTIONAL)
            .text("phone", 40, Format.PHONE, OPTIONAL).text("email", 254, Format.EMAIL, OPTIONAL)
            .text("residence", 40, Format.CODE, OPTIONAL).text("registration", 40, Format.CODE, OPTIONAL).date("residentSince", OPTIONAL)
            .text("protection", 40, Format.GRADE, OPTIONAL).text("protectionReason", 500, Format.FREE, OPTIONAL)
            .reference("namedStaff", Nouns.STAFF_MEMBER, OPTIONAL)
            .made(v -> new ParticipantRegister(v.findText("ref"), v.findText("subject"), v.ref("unit"),
                    new Person(v.text("givenName"), v.text("familyName"), v.findDate("birthDate"),
                            v.findText("gender") == null ? Gender.UNKNOWN : v.choice("gender", Gender.class), v.findText("nationalId"),
                            v.findText("language")),
                    new Reachable(v.findText("phone"), v.findText("email")),
                    new Dwelling(v.findText("residence"), v.findText("registration"), v.findDate("residentSince")),
                    new Protecting(v.findText("protection"), v.findText("protectionReason"), v.findRef("namedStaff"))));

    public static final CommandKind PARTICIPANT_CORRECT = kind("participantCorrect", Nouns.PARTICIPANT, CHANGE).extensible()
            .changing("participant", Nouns.PARTICIPANT).text("givenName", 200, Format.FREE, CHANGE_NOT_CLEAR)
            .text("familyName", 200, Format.FREE, CHANGE_NOT_CLEAR).date("birthDate", Need.CHANGE)
            .choice("gender", Gender.class, CHANGE_NOT_CLEAR).nationalId("nationalId", Need.CHANGE)
            .text("language", 35, Format.LANGUAGE, Need.CHANGE).text("phone", 40, Format.PHONE, Need.CHANGE)
            .text("email", 254, Format.EMAIL, Need.CHANGE).text("ref", 100, Format.KEY, Need.CHANGE)
            .text("subject", 200, Format.KEY, Need.CHANGE)
            .made(v -> new ParticipantCorrect(v.ref("participant"), v.version(),
                    new PersonChange(v.change("givenName", String.class), v.change("familyName", String.class),
                            v.change("birthDate", LocalDate.class), v.changedChoice("gender", Gender.class),
                            v.change("nationalId", String.class), v.change("language", String.class)),
                    new ReachableChange(v.change("phone", String.class), v.change("email", String.class)), v.change("ref", String.class),
                    v.change("subject", String.class)));

    public static final CommandKind PARTICIPANT_MOVE = kind("participantMove", Nouns.PARTICIPANT, CHANGE)
            .changing("participant", Nouns.PARTICIPANT).date("startsOn", REQUIRED).text("residence", 40, Format.CODE, Need.CHANGE)
            .text("registration", 40, Format.CODE, Need.CHANGE).made(v -> new ParticipantMove(v.ref("participant"), v.version(),
                    v.date("startsOn"), v.change("residence", String.class), v.change("registration", String.class)));

    public static final CommandKind PARTICIPANT_TRANSFER = kind("participantTransfer", Nouns.PARTICIPANT, CHANGE)
            .changing("participant", Nouns.PARTICIPANT).reference("unit", Nouns.UNIT, REQUIRED)
            .made(v -> new ParticipantTransfer(v.ref("participant"), v.version(), v.ref("unit")));

    public static final CommandKind ENROLMENT_ACCEPT = kind("enrolmentAccept", Nouns.ENROLMENT, CREATE).extensible()
            .text("ref", 100, Format.KEY, OPTIONAL).reference("participant", Nouns.PARTICIPANT, REQUIRED)
            .reference("programme", Nouns.PROGRAMME, REQUIRED).reference("unit", Nouns.UNIT, OPTIONAL)
            .reference("specialist", Nouns.STAFF_MEMBER, OPTIONAL).reference("careContact", Nouns.STAFF_MEMBER, OPTIONAL)
            .date("startedOn", REQUIRED).date("ownWishOn", OPTIONAL).choices("aims", Aim.class, OPTIONAL).statements("statements")
            .text("decisionReference", 100, Format.FREE, OPTIONAL).text("phase", 40, Format.PHASE, OPTIONAL).date("endedOn", OPTIONAL)
            .choice("endReason", EndReason.class, OPTIONAL).text("caseloadReason", 500, Format.FREE, OPTIONAL)
            .made(v -> new EnrolmentAccept(v.findText("ref"), v.ref("participant"), v.ref("programme"), v.findRef("unit"),
                    new Team(v.findRef("specialist"), v.findRef("careContact"), v.findText("caseloadReason")),
                    new Wish(v.findDate("ownWishOn"), v.choices("aims", Aim.class), v.statements("statements"),
                            v.findText("decisionReference")),
                    new EnrolmentCourse(v.date("startedOn"), v.findText("phase"), v.findDate("endedOn"),
                            v.findChoice("endReason", EndReason.class))));

    public static final CommandKind ENROLMENT_ADVANCE = kind("enrolmentAdvance", Nouns.ENROLMENT, CHANGE).extensible()
            .changing("enrolment", Nouns.ENROLMENT).text("phase", 40, Format.PHASE, REQUIRED).date("startsOn", REQUIRED)
            .made(v -> new EnrolmentAdvance(v.ref("enrolment"), v.version(), v.text("phase"), v.date("startsOn")));

    public static final CommandKind ENROLMENT_ASSIGN = kind("enrolmentAssign", Nouns.ENROLMENT, CHANGE)
            .changing("enrolment", Nouns.ENROLMENT).reference("specialist", Nouns.STAFF_MEMBER, REQUIRED).date("startsOn", REQUIRED)
            .text("caseloadReason", 500, Format.FREE, OPTIONAL).made(v -> new EnrolmentAssign(v.ref("enrolment"), v.version(),
                    v.ref("specialist"), v.date("startsOn"), v.findText("caseloadReason")));

    public static final CommandKind ENROLMENT_END = kind("enrolmentEnd", Nouns.ENROLMENT, END).extensible()
            .changing("enrolment", Nouns.ENROLMENT)
            .date("endedOn", REQUIRED).choice("endReason", EndReason.class, REQUIRED)
            .choice("placementEndReason", PlacementEndReason.class, OPTIONAL)
            .made(v -> new EnrolmentEnd(v.ref("enrolment"), v.version(), v.date("endedOn"), v.choice("endReason", EndReason.class),
                    v.findChoice("placementEndReason", PlacementEndReason.class)));

    /** Sets nothing but what plugins keep with an enrolment. */
    public static final CommandKind ENROLMENT_SUPPLEMENT = kind("enrolmentSupplement", Nouns.ENROLMENT, CHANGE).extensible()
            .changing("enrolment", Nouns.ENROLMENT).sheet();

    public static final CommandKind EMPLOYER_REGISTER = kind("employerRegister", Nouns.EMPLOYER, CREATE).extensible()
            .text("ref", 100, Format.KEY, OPTIONAL).text("name", 200, Format.FREE, REQUIRED)
            .text("registrationNumber", 40, Format.CODE, OPTIONAL).text("industry", 2, Format.INDUSTRY, OPTIONAL)
            .text("municipality", 40, Format.CODE, OPTIONAL).made(v -> new EmployerRegister(v.findText("ref"), v.text("name"),
                    v.findText("registrationNumber"), v.findText("industry"), v.findText("municipality")));

    public static final CommandKind EMPLOYER_CORRECT = kind("employerCorrect", Nouns.EMPLOYER, CHANGE).extensible()
            .changing("employer", Nouns.EMPLOYER)
            .text("ref", 100, Format.KEY, Need.CHANGE).text("name", 200, Format.FREE, CHANGE_NOT_CLEAR)
            .text("registrationNumber", 40, Format.CODE, Need.CHANGE).text("industry", 2, Format.INDUSTRY, Need.CHANGE)
            .text("municipality", 40, Format.CODE, Need.CHANGE)
            .made(v -> new EmployerCorrect(v.ref("employer"), v.version(), v.change("ref", String.class), v.change("name", String.class),
                    v.change("registrationNumber", String.class), v.change("industry", String.class),
                    v.change("municipality", String.class)));

    public static final CommandKind PLACEMENT_START = WorkKinds.details(terms(kind("placementStart", Nouns.PLACEMENT, CREATE).extensible()
            .text("ref", 100, Format.KEY, OPTIONAL).reference("enrolment", Nouns.ENROLMENT, REQUIRED)
            .reference("employer", Nouns.EMPLOYER, OPTIONAL).choice("kind", PlacementKind.class, REQUIRED)
            .text("title", 200, Format.FREE, OPTIONAL).text("occupation", 4, Format.OCCUPATION, OPTIONAL).date("startedOn", REQUIRED)
            .date("endedOn", OPTIONAL).choice("endReason", PlacementEndReason.class, OPTIONAL)), OPTIONAL)
            .made(v -> new PlacementStart(v.findText("ref"), v.ref("enrolment"), v.findRef("employer"),
                    new Work(v.choice("kind", PlacementKind.class), v.findText("title"), v.findText("occupation")), terms(v),
                    new PlacementCourse(v.date("startedOn"), v.findDate("endedOn"), v.findChoice("endReason", PlacementEndReason.class)),
                    PlacementDetails.of(v)));

    public static final CommandKind PLACEMENT_CHANGE = terms(kind("placementChange", Nouns.PLACEMENT, CHANGE)
            .changing("placement", Nouns.PLACEMENT).date("startsOn", REQUIRED))
            .made(v -> new PlacementChange(v.ref("placement"), v.version(), v.date("startsOn"), terms(v)));

    public static final CommandKind PLACEMENT_END = WorkKinds.ending(kind("placementEnd", Nouns.PLACEMENT, END)
            .changing("placement", Nouns.PLACEMENT).date("endedOn", REQUIRED).choice("endReason", PlacementEndReason.class, REQUIRED))
            .made(v -> new PlacementEnd(v.ref("placement"), v.version(), v.date("endedOn"),
                    v.choice("endReason", PlacementEndReason.class), JobEnding.of(v)));

    public static final CommandKind CONTACT_RECORD = WorkKinds.talk(manner(kind("contactRecord", Nouns.CONTACT, CREATE).extensible()
            .text("ref", 100, Format.KEY, OPTIONAL).reference("participant", Nouns.PARTICIPANT, OPTIONAL)
            .reference("employer", Nouns.EMPLOYER, OPTIONAL).reference("staffMember", Nouns.STAFF_MEMBER, OPTIONAL)
            .reference("unit", Nouns.UNIT, OPTIONAL).date("heldOn", REQUIRED).choice("kind", ContactKind.class, REQUIRED), OPTIONAL),
            OPTIONAL)
            .made(v -> new ContactRecord(v.findText("ref"),
                    new Parties(v.findRef("participant"), v.findRef("employer"), v.findRef("staffMember"), v.findRef("unit")),
                    v.date("heldOn"),
                    new Manner(v.choice("kind", ContactKind.class), v.findBoolean("faceToFace"),
                            v.findChoice("place", ContactPlace.class),
                            v.findChoice("actor", ContactActor.class), v.findInteger("minutes")),
                    EmployerTalk.of(v)));

    public static final CommandKind CONTACT_CORRECT = WorkKinds.talk(manner(kind("contactCorrect", Nouns.CONTACT, CHANGE).extensible()
            .changing("contact", Nouns.CONTACT).date("heldOn", CHANGE_NOT_CLEAR).choice("kind", ContactKind.class, CHANGE_NOT_CLEAR),
            Need.CHANGE), Need.CHANGE)
            .made(v -> new ContactCorrect(v.ref("contact"), v.version(), v.change("heldOn", LocalDate.class),
                    new MannerChange(v.changedChoice("kind", ContactKind.class), v.change("faceToFace", Boolean.class),
                            v.changedChoice("place", ContactPlace.class), v.changedChoice("actor", ContactActor.class),
                            v.change("minutes", Integer.class)),
                    EmployerTalkChange.of(v)));

    public static final CommandKind PARTICIPANT_PROTECT = kind("participantProtect", Nouns.PARTICIPANT, CHANGE)
            .changing("participant", Nouns.PARTICIPANT).text("protection", 40, Format.GRADE, Need.CHANGE)
            .text("reason", 500, Format.FREE, REQUIRED).reference("namedStaff", Nouns.STAFF_MEMBER, OPTIONAL)
            .made(v -> new ParticipantProtect(v.ref("participant"), v.version(), v.change("protection", String.class), v.text("reason"),
                    v.findRef("namedStaff")));

    public static final CommandKind NAMED_ACCESS_GRANT = kind("namedAccessGrant", Nouns.NAMED_ACCESS, CREATE)
            .text("ref", 100, Format.KEY, OPTIONAL).reference("participant", Nouns.PARTICIPANT, REQUIRED)
            .reference("staffMember", Nouns.STAFF_MEMBER, REQUIRED).date("startsOn", OPTIONAL).date("endsOn", OPTIONAL)
            .text("reason", 500, Format.FREE, REQUIRED).made(v -> new NamedAccessGrant(v.findText("ref"), v.ref("participant"),
                    v.ref("staffMember"), v.findDate("startsOn"), v.findDate("endsOn"), v.text("reason")));

    public static final CommandKind NAMED_ACCESS_END = kind("namedAccessEnd", Nouns.NAMED_ACCESS, END)
            .changing("namedAccess", Nouns.NAMED_ACCESS).date("endsOn", REQUIRED)
            .made(v -> new NamedAccessEnd(v.ref("namedAccess"), v.version(), v.date("endsOn")));

    public static final CommandKind CONSENT_RECORD = kind("consentRecord", Nouns.CONSENT, CREATE).text("ref", 100, Format.KEY, OPTIONAL)
            .reference("participant", Nouns.PARTICIPANT, REQUIRED).choice("purpose", ConsentPurpose.class, REQUIRED)
            .text("scope", 500, Format.FREE, OPTIONAL).text("recipient", 200, Format.FREE, OPTIONAL)
            .choice("form", ConsentForm.class, REQUIRED).date("givenOn", REQUIRED).date("expiresOn", OPTIONAL)
            .made(v -> new ConsentRecord(v.findText("ref"), v.ref("participant"),
                    new ConsentRecord.About(v.choice("purpose", ConsentPurpose.class), v.findText("scope"), v.findText("recipient")),
                    v.choice("form", ConsentForm.class), v.date("givenOn"), v.findDate("expiresOn")));

    public static final CommandKind CONSENT_WITHDRAW = kind("consentWithdraw", Nouns.CONSENT, END).changing("consent", Nouns.CONSENT)
            .date("withdrawnOn", REQUIRED)
            .made(v -> new ConsentWithdraw(v.ref("consent"), v.version(), v.date("withdrawnOn")));

    public static final CommandKind DISCLOSURE_RECORD = kind("disclosureRecord", Nouns.DISCLOSURE, CREATE)
            .text("ref", 100, Format.KEY, OPTIONAL).reference("participant", Nouns.PARTICIPANT, REQUIRED)
            .choice("ground", DisclosureGround.class, REQUIRED).reference("consent", Nouns.CONSENT, OPTIONAL)
            .text("legalBasis", 200, Format.FREE, OPTIONAL).text("recipient", 200, Format.FREE, REQUIRED)
            .reference("staffMember", Nouns.STAFF_MEMBER, OPTIONAL).text("scope", 500, Format.FREE, OPTIONAL)
            .date("startsOn", REQUIRED).date("endsOn", REQUIRED)
            .made(v -> new DisclosureRecord(v.findText("ref"), v.ref("participant"),
                    new DisclosureRecord.Why(v.choice("ground", DisclosureGround.class), v.findRef("consent"), v.findText("legalBasis")),
                    new DisclosureRecord.Recipient(v.text("recipient"), v.findRef("staffMember")), v.findText("scope"),
                    v.date("startsOn"), v.date("endsOn")));

    public static final CommandKind DISCLOSURE_END = kind("disclosureEnd", Nouns.DISCLOSURE, END)
            .changing("disclosure", Nouns.DISCLOSURE).date("endsOn", REQUIRED)
            .made(v -> new DisclosureEnd(v.ref("disclosure"), v.version(), v.date("endsOn")));

    private CommandKinds() {}

    /** All, in a stable order. */
    public static List<CommandKind> all() {
        return Everything.ORDERED;
    }

    public static Optional<CommandKind> find(String name) {
        return Optional.ofNullable(Everything.BY_NAME.get(name));
    }

    /** The command that each row of such a file is. */
    public static CommandKind of(ImportKind kind) {
        return switch (kind) {
            case PROVIDERS -> PROVIDER_REGISTER;
            case UNITS -> UNIT_OPEN;
            case PROGRAMMES -> PROGRAMME_OPEN;
            case STAFF -> STAFF_MEMBER_REGISTER;
            case PARTICIPANTS -> PARTICIPANT_REGISTER;
            case EMPLOYERS -> EMPLOYER_REGISTER;
            case OUTREACH_CASES -> IntakeKinds.OUTREACH_CASE_OPEN;
            case OUTREACH_ATTEMPTS -> IntakeKinds.OUTREACH_ATTEMPT_RECORD;
            case HAND_OVERS -> IntakeKinds.HAND_OVER_RECORD;
            case REFERRALS -> IntakeKinds.REFERRAL_RECEIVE;
            case REFERRAL_STEPS -> IntakeKinds.REFERRAL_STEP_RECORD;
            case ENROLMENTS -> ENROLMENT_ACCEPT;
            case PLACEMENTS -> PLACEMENT_START;
            case CONTACTS -> CONTACT_RECORD;
            case CONSENTS -> CONSENT_RECORD;
            default -> SheetFiles.of(kind);
        };
    }

    /** The commands here and those of the other parts of the field; put together at the first use, when all of them stand. */
    private static final class Everything {
        static final Map<String, CommandKind> BY_NAME = new LinkedHashMap<>(ALL);
        static final List<CommandKind> ORDERED;

        static {
            Stream.of(IntakeKinds.all(), CareerKinds.all(), PlanKinds.all(), WorkKinds.all(), TeamKinds.all(), QualityKinds.all(),
                    CountingKinds.all())
                    .flatMap(List::stream)
                    .forEach(kind -> BY_NAME.put(kind.name(), kind));
            ORDERED = List.copyOf(BY_NAME.values());
        }

        private Everything() {}
    }

    private static CommandKind kind(String name, Noun noun, AuditAction action) {
        CommandKind kind = new CommandKind(name, noun, action);
        ALL.put(name, kind);
        return kind;
    }

    private static CommandKind terms(CommandKind kind) {
        return kind.decimal("hoursPerWeek", "0.5", "168", 1, OPTIONAL).integer("percent", 1, 100, OPTIONAL)
                .decimal("wageAmount", "0.01", "9999999999.99", 2, OPTIONAL).text("wageCurrency", 3, Format.CURRENCY, OPTIONAL)
                .choice("wagePeriod", WagePeriod.class, OPTIONAL);
    }

    private static Terms terms(Values v) {
        return new Terms(v.findDecimal("hoursPerWeek"), v.findInteger("percent"), v.findDecimal("wageAmount"), v.findText("wageCurrency"),
                v.findChoice("wagePeriod", WagePeriod.class));
    }

    private static CommandKind manner(CommandKind kind, Need need) {
        return kind.bool("faceToFace", need == Need.CHANGE ? CHANGE_NOT_CLEAR : need).choice("place", ContactPlace.class, need)
                .choice("actor", ContactActor.class, need).integer("minutes", 1, 1440, need);
    }

    private static RoleHeld role(Values v) {
        return new RoleHeld(v.choice("role", Role.class), v.findRef("unit"), v.date("startsOn"), v.findDate("endsOn"));
    }
}
