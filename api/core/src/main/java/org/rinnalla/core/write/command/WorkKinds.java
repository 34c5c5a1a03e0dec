package org.rinnalla.core.write.command;

import static org.rinnalla.core.audit.AuditAction.CHANGE;
import static org.rinnalla.core.audit.AuditAction.CREATE;
import static org.rinnalla.core.audit.AuditAction.END;
import static org.rinnalla.core.write.command.InputField.Need.CHANGE_NOT_CLEAR;
import static org.rinnalla.core.write.command.InputField.Need.OPTIONAL;
import static org.rinnalla.core.write.command.InputField.Need.REQUIRED;

import java.util.List;
import org.rinnalla.core.model.AdaptationKind;
import org.rinnalla.core.model.ApplicationResult;
import org.rinnalla.core.model.CompetitiveFacts;
import org.rinnalla.core.model.ContactActor;
import org.rinnalla.core.model.ContactMethod;
import org.rinnalla.core.model.DisclosureExtent;
import org.rinnalla.core.model.EmployerContactOutcome;
import org.rinnalla.core.model.EmployerNextStep;
import org.rinnalla.core.model.NextJobHelp;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.PlacementEndReason;
import org.rinnalla.core.model.VacancySource;
import org.rinnalla.core.model.WorkNouns;
import org.rinnalla.core.write.command.InputField.Need;
import org.rinnalla.spi.CompetitiveFact;
import org.rinnalla.spi.PlacementKind;

/** What is done about employers and placements: vacancies, applications, adaptations, follow-along. */
public final class WorkKinds {
    /** Corrects a mistake in a placement; what stood there is kept. */
    public static final CommandKind PLACEMENT_CORRECT = lossHeard(
            details(new CommandKind("placementCorrect", Nouns.PLACEMENT, CHANGE).extensible()
                    .changing("placement", Nouns.PLACEMENT).choice("kind", PlacementKind.class, CHANGE_NOT_CLEAR)
                    .reference("employer", Nouns.EMPLOYER, Need.CHANGE).text("title", 200, Format.FREE, Need.CHANGE)
                    .text("occupation", 4, Format.OCCUPATION, Need.CHANGE).date("startedOn", CHANGE_NOT_CLEAR)
                    .date("endedOn", CHANGE_NOT_CLEAR).choice("endReason", PlacementEndReason.class, CHANGE_NOT_CLEAR), Need.CHANGE),
            Need.CHANGE)
            .text("learnt", 2000, Format.FREE, Need.CHANGE).text("reason", 500, Format.FREE, OPTIONAL).sheet();

    /** Says whether an internship or training led to a job, and to which. */
    public static final CommandKind PLACEMENT_LED_TO_JOB = new CommandKind("placementLedToJob", Nouns.PLACEMENT, CHANGE)
            .changing("placement", Nouns.PLACEMENT).bool("ledToJob", REQUIRED).reference("ledTo", Nouns.PLACEMENT, OPTIONAL).sheet();

    /** Records that help with a next job was offered, whatever the reason for which the last one ended. */
    public static final CommandKind PLACEMENT_OFFER_HELP = new CommandKind("placementOfferHelp", Nouns.PLACEMENT, CHANGE)
            .changing("placement", Nouns.PLACEMENT).date("lossHeardOn", OPTIONAL).date("nextJobHelpOn", REQUIRED)
            .choice("nextJobHelp", NextJobHelp.class, REQUIRED).sheet();

    /** Names who guides at the workplace. */
    public static final CommandKind PLACEMENT_NAME_SUPERVISOR = supervisor(
            new CommandKind("placementNameSupervisor", Nouns.PLACEMENT, CHANGE).changing("placement", Nouns.PLACEMENT), Need.CHANGE)
            .sheet();

    public static final CommandKind VACANCY_RECORD = vacancy(new CommandKind("vacancyRecord", WorkNouns.VACANCY, CREATE)
            .text("ref", 100, Format.KEY, OPTIONAL).reference("employer", Nouns.EMPLOYER, REQUIRED)
            .reference("unit", Nouns.UNIT, OPTIONAL).reference("participant", Nouns.PARTICIPANT, OPTIONAL)
            .text("title", 200, Format.FREE, REQUIRED).choice("kind", PlacementKind.class, OPTIONAL).date("foundOn", OPTIONAL), OPTIONAL);

    public static final CommandKind VACANCY_CORRECT = vacancy(new CommandKind("vacancyCorrect", WorkNouns.VACANCY, CHANGE)
            .changing("vacancy", WorkNouns.VACANCY).text("title", 200, Format.FREE, CHANGE_NOT_CLEAR)
            .choice("kind", PlacementKind.class, CHANGE_NOT_CLEAR).date("foundOn", CHANGE_NOT_CLEAR), Need.CHANGE);

    public static final CommandKind VACANCY_CLOSE = new CommandKind("vacancyClose", WorkNouns.VACANCY, END)
            .changing("vacancy", WorkNouns.VACANCY).date("closedOn", REQUIRED).sheet();

    public static final CommandKind JOB_APPLICATION_RECORD = result(application(
            new CommandKind("jobApplicationRecord", WorkNouns.JOB_APPLICATION, CREATE).text("ref", 100, Format.KEY, OPTIONAL)
                    .reference("participant", Nouns.PARTICIPANT, OPTIONAL).reference("enrolment", Nouns.ENROLMENT, OPTIONAL)
                    .reference("employer", Nouns.EMPLOYER, OPTIONAL).reference("vacancy", WorkNouns.VACANCY, OPTIONAL)
                    .date("appliedOn", REQUIRED).choice("actor", ContactActor.class, REQUIRED),
            OPTIONAL), OPTIONAL).sheet();

    public static final CommandKind JOB_APPLICATION_CORRECT = application(
            new CommandKind("jobApplicationCorrect", WorkNouns.JOB_APPLICATION, CHANGE)
                    .changing("jobApplication", WorkNouns.JOB_APPLICATION).date("appliedOn", CHANGE_NOT_CLEAR)
                    .choice("actor", ContactActor.class, CHANGE_NOT_CLEAR),
            Need.CHANGE).sheet();

    /** Records what came of an application. */
    public static final CommandKind JOB_APPLICATION_ANSWER = result(
            new CommandKind("jobApplicationAnswer", WorkNouns.JOB_APPLICATION, CHANGE)
                    .changing("jobApplication", WorkNouns.JOB_APPLICATION),
            REQUIRED).sheet();

    public static final CommandKind ADAPTATION_RECORD = new CommandKind("adaptationRecord", WorkNouns.ADAPTATION, CREATE)
            .text("ref", 100, Format.KEY, OPTIONAL).reference("placement", Nouns.PLACEMENT, REQUIRED)
            .choice("kind", AdaptationKind.class, REQUIRED).text("description", 500, Format.FREE, OPTIONAL).date("startedOn", REQUIRED)
            .date("endedOn", OPTIONAL).sheet();

    public static final CommandKind ADAPTATION_END = new CommandKind("adaptationEnd", WorkNouns.ADAPTATION, END)
            .changing("adaptation", WorkNouns.ADAPTATION).date("endedOn", REQUIRED).sheet();

    public static final CommandKind DISCLOSURE_DECISION_RECORD = new CommandKind("disclosureDecisionRecord",
            WorkNouns.DISCLOSURE_DECISION, CREATE).text("ref", 100, Format.KEY, OPTIONAL)
            .reference("participant", Nouns.PARTICIPANT, REQUIRED).reference("enrolment", Nouns.ENROLMENT, OPTIONAL)
            .reference("placement", Nouns.PLACEMENT, OPTIONAL).reference("employer", Nouns.EMPLOYER, OPTIONAL)
            .choice("extent", DisclosureExtent.class, REQUIRED).text("told", 1000, Format.FREE, OPTIONAL)
            .text("toWhom", 200, Format.FREE, OPTIONAL).date("decidedOn", REQUIRED).date("tellOn", OPTIONAL).date("consentOn", OPTIONAL)
            .date("revisitOn", OPTIONAL).sheet();

    /** The participant takes a decision to tell back. */
    public static final CommandKind DISCLOSURE_DECISION_WITHDRAW = new CommandKind("disclosureDecisionWithdraw",
            WorkNouns.DISCLOSURE_DECISION, END).changing("disclosureDecision", WorkNouns.DISCLOSURE_DECISION).date("withdrawnOn", REQUIRED)
            .sheet();

    public static final CommandKind EMPLOYER_LOG_REVIEW_RECORD = new CommandKind("employerLogReviewRecord",
            WorkNouns.EMPLOYER_LOG_REVIEW, CREATE).text("ref", 100, Format.KEY, OPTIONAL)
            .reference("staffMember", Nouns.STAFF_MEMBER, REQUIRED).reference("reviewer", Nouns.STAFF_MEMBER, REQUIRED)
            .date("weekStartsOn", REQUIRED).date("reviewedOn", REQUIRED).text("note", 500, Format.FREE, OPTIONAL).sheet();

    private WorkKinds() {}

    static List<CommandKind> all() {
        return List.of(PLACEMENT_CORRECT, PLACEMENT_LED_TO_JOB, PLACEMENT_OFFER_HELP, PLACEMENT_NAME_SUPERVISOR, VACANCY_RECORD,
                VACANCY_CORRECT, VACANCY_CLOSE, JOB_APPLICATION_RECORD, JOB_APPLICATION_CORRECT, JOB_APPLICATION_ANSWER, ADAPTATION_RECORD,
                ADAPTATION_END, DISCLOSURE_DECISION_RECORD, DISCLOSURE_DECISION_WITHDRAW, EMPLOYER_LOG_REVIEW_RECORD);
    }

    private static CommandKind vacancy(CommandKind kind, Need need) {
        return kind.text("occupation", 4, Format.OCCUPATION, need).decimal("hoursPerWeek", "0.5", "168", 1, need)
                .choice("source", VacancySource.class, need).date("openUntil", need).sheet();
    }

    private static CommandKind application(CommandKind kind, Need need) {
        return kind.text("employerName", 200, Format.FREE, need).text("title", 200, Format.FREE, need)
                .text("occupation", 4, Format.OCCUPATION, need);
    }

    private static CommandKind result(CommandKind kind, Need need) {
        return kind.choice("result", ApplicationResult.class, need).date("resultOn", need)
                .reference("placement", Nouns.PLACEMENT, OPTIONAL);
    }

    private static CommandKind lossHeard(CommandKind kind, Need need) {
        return kind.date("noticeOn", need).date("lossHeardOn", need);
    }

    /** The facts that make a job competitive employment, the subsidy, and who guides at the workplace. */
    static CommandKind details(CommandKind kind, Need need) {
        for (CompetitiveFact fact : CompetitiveFact.values()) {
            kind.bool(CompetitiveFacts.attribute(fact), need);
        }
        return supervisor(kind.text("subsidy", 40, Format.CODE, need), need);
    }

    static CommandKind supervisor(CommandKind kind, Need need) {
        return kind.text("supervisorName", 200, Format.FREE, need).text("supervisorPhone", 40, Format.PHONE, need);
    }

    /** What goes with the end of a placement. */
    static CommandKind ending(CommandKind kind) {
        return help(kind.date("noticeOn", Need.OPTIONAL).text("learnt", 2000, Format.FREE, Need.OPTIONAL), Need.OPTIONAL);
    }

    private static CommandKind help(CommandKind kind, Need need) {
        return kind.date("lossHeardOn", Need.OPTIONAL).choice("nextJobHelp", NextJobHelp.class, need).date("nextJobHelpOn", need);
    }

    /** What a contact was about and what came of it. */
    static CommandKind talk(CommandKind kind, Need need) {
        return kind.integer("visitNumber", 1, 999, need).bool("participantPresent", need).choice("method", ContactMethod.class, need)
                .choice("outcome", EmployerContactOutcome.class, need).choice("nextStep", EmployerNextStep.class, need)
                .date("nextStepOn", need);
    }
}
