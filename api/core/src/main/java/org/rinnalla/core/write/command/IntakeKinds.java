package org.rinnalla.core.write.command;

import static org.rinnalla.core.audit.AuditAction.CHANGE;
import static org.rinnalla.core.audit.AuditAction.CREATE;
import static org.rinnalla.core.audit.AuditAction.END;
import static org.rinnalla.core.write.command.InputField.Need.CHANGE_NOT_CLEAR;
import static org.rinnalla.core.write.command.InputField.Need.OPTIONAL;
import static org.rinnalla.core.write.command.InputField.Need.REQUIRED;

import java.util.List;
import org.rinnalla.core.audit.AuditAction;
import org.rinnalla.core.model.AttemptResult;
import org.rinnalla.core.model.ErasureReason;
import org.rinnalla.core.model.HandOverAnswer;
import org.rinnalla.core.model.HandOverService;
import org.rinnalla.core.model.Initiator;
import org.rinnalla.core.model.IntakeNouns;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.OutreachCloseReason;
import org.rinnalla.core.model.ReferralEndReason;
import org.rinnalla.core.model.ReferralSource;
import org.rinnalla.core.write.command.InputField.Need;
import org.rinnalla.spi.AttemptKind;
import org.rinnalla.spi.Attendee;

/** What is done before an enrolment. */
public final class IntakeKinds {
    /** A signal comes in: somebody is sought. Files of history may say how it went on. */
    public static final CommandKind OUTREACH_CASE_OPEN = of("outreachCaseOpen", IntakeNouns.OUTREACH_CASE, CREATE)
            .text("ref", 100, Format.KEY, OPTIONAL).reference("unit", Nouns.UNIT, REQUIRED)
            .reference("programme", Nouns.PROGRAMME, REQUIRED).reference("worker", Nouns.STAFF_MEMBER, OPTIONAL)
            .date("receivedOn", REQUIRED).choice("source", ReferralSource.class, REQUIRED).text("sourceName", 200, Format.FREE, OPTIONAL)
            .text("name", 200, Format.FREE, OPTIONAL).text("description", 500, Format.FREE, OPTIONAL)
            .text("reachBy", 300, Format.FREE, OPTIONAL).text("municipality", 40, Format.CODE, OPTIONAL).date("firstContactOn", OPTIONAL)
            .date("convertedOn", OPTIONAL).reference("participant", Nouns.PARTICIPANT, OPTIONAL).date("closedOn", OPTIONAL)
            .choice("closeReason", OutreachCloseReason.class, OPTIONAL).sheet();

    /** What was told about somebody who is sought was not quite so. */
    public static final CommandKind OUTREACH_CASE_CORRECT = of("outreachCaseCorrect", IntakeNouns.OUTREACH_CASE, CHANGE)
            .changing("outreachCase", IntakeNouns.OUTREACH_CASE).reference("worker", Nouns.STAFF_MEMBER, OPTIONAL)
            .choice("source", ReferralSource.class, CHANGE_NOT_CLEAR).text("sourceName", 200, Format.FREE, Need.CHANGE)
            .text("name", 200, Format.FREE, Need.CHANGE).text("description", 500, Format.FREE, Need.CHANGE)
            .text("reachBy", 300, Format.FREE, Need.CHANGE).text("municipality", 40, Format.CODE, Need.CHANGE).sheet();

    /** The first contact stands. */
    public static final CommandKind OUTREACH_CASE_REACH = of("outreachCaseReach", IntakeNouns.OUTREACH_CASE, CHANGE)
            .changing("outreachCase", IntakeNouns.OUTREACH_CASE).date("firstContactOn", REQUIRED).sheet();

    /** The person agrees and becomes a participant. */
    public static final CommandKind OUTREACH_CASE_CONVERT = of("outreachCaseConvert", IntakeNouns.OUTREACH_CASE, CHANGE)
            .changing("outreachCase", IntakeNouns.OUTREACH_CASE).date("convertedOn", REQUIRED)
            .text("givenName", 200, Format.FREE, REQUIRED).text("familyName", 200, Format.FREE, REQUIRED)
            .text("phone", 40, Format.PHONE, OPTIONAL).text("email", 254, Format.EMAIL, OPTIONAL).sheet();

    /** Nobody seeks the person any more. */
    public static final CommandKind OUTREACH_CASE_CLOSE = of("outreachCaseClose", IntakeNouns.OUTREACH_CASE, END)
            .changing("outreachCase", IntakeNouns.OUTREACH_CASE).date("closedOn", REQUIRED)
            .choice("closeReason", OutreachCloseReason.class, REQUIRED).sheet();

    /** Everything personal goes; what is counted stays. */
    public static final CommandKind OUTREACH_CASE_ERASE = of("outreachCaseErase", IntakeNouns.OUTREACH_CASE, END)
            .changing("outreachCase", IntakeNouns.OUTREACH_CASE).choice("erasureReason", ErasureReason.class, REQUIRED).sheet();

    /** Somebody tried to reach the person. */
    public static final CommandKind OUTREACH_ATTEMPT_RECORD = of("outreachAttemptRecord", IntakeNouns.OUTREACH_ATTEMPT, CREATE)
            .text("ref", 100, Format.KEY, OPTIONAL).reference("outreachCase", IntakeNouns.OUTREACH_CASE, REQUIRED)
            .reference("worker", Nouns.STAFF_MEMBER, OPTIONAL).date("triedOn", REQUIRED).choice("kind", AttemptKind.class, REQUIRED)
            .choice("result", AttemptResult.class, REQUIRED).sheet();

    /** The person says a small goal. */
    public static final CommandKind OUTREACH_GOAL_SET = of("outreachGoalSet", IntakeNouns.OUTREACH_GOAL, CREATE)
            .text("ref", 100, Format.KEY, OPTIONAL).reference("outreachCase", IntakeNouns.OUTREACH_CASE, REQUIRED)
            .text("words", 1000, Format.FREE, REQUIRED).date("setOn", REQUIRED).sheet();

    /** A small goal is reached. */
    public static final CommandKind OUTREACH_GOAL_REACH = of("outreachGoalReach", IntakeNouns.OUTREACH_GOAL, CHANGE)
            .changing("outreachGoal", IntakeNouns.OUTREACH_GOAL).date("reachedOn", REQUIRED).sheet();

    /** Another service is offered, with the outreach worker beside. */
    public static final CommandKind HAND_OVER_RECORD = of("handOverRecord", IntakeNouns.HAND_OVER, CREATE)
            .text("ref", 100, Format.KEY, OPTIONAL).reference("outreachCase", IntakeNouns.OUTREACH_CASE, REQUIRED)
            .choice("service", HandOverService.class, REQUIRED).text("serviceName", 200, Format.FREE, OPTIONAL)
            .date("offeredOn", REQUIRED).date("firstMeetingOn", OPTIONAL).bool("workerPresent", OPTIONAL)
            .choice("accepted", HandOverAnswer.class, OPTIONAL).sheet();

    /** A hand-over goes on. */
    public static final CommandKind HAND_OVER_CORRECT = of("handOverCorrect", IntakeNouns.HAND_OVER, CHANGE)
            .changing("handOver", IntakeNouns.HAND_OVER).choice("service", HandOverService.class, CHANGE_NOT_CLEAR)
            .text("serviceName", 200, Format.FREE, Need.CHANGE).date("firstMeetingOn", Need.CHANGE).bool("workerPresent", Need.CHANGE)
            .choice("accepted", HandOverAnswer.class, Need.CHANGE).sheet();

    /** A referral comes in. */
    public static final CommandKind REFERRAL_RECEIVE = of("referralReceive", IntakeNouns.REFERRAL, CREATE)
            .text("ref", 100, Format.KEY, OPTIONAL).reference("participant", Nouns.PARTICIPANT, REQUIRED)
            .reference("programme", Nouns.PROGRAMME, REQUIRED).reference("unit", Nouns.UNIT, OPTIONAL)
            .reference("specialist", Nouns.STAFF_MEMBER, OPTIONAL).date("receivedOn", REQUIRED)
            .choice("source", ReferralSource.class, REQUIRED).choice("initiatedBy", Initiator.class, REQUIRED).date("ownWishOn", OPTIONAL)
            .text("referrer", 40, Format.CODE, OPTIONAL).text("referrerName", 200, Format.FREE, OPTIONAL).sheet();

    /** What a referral says was not quite so. */
    public static final CommandKind REFERRAL_CORRECT = of("referralCorrect", IntakeNouns.REFERRAL, CHANGE)
            .changing("referral", IntakeNouns.REFERRAL).reference("specialist", Nouns.STAFF_MEMBER, OPTIONAL)
            .choice("source", ReferralSource.class, CHANGE_NOT_CLEAR).choice("initiatedBy", Initiator.class, CHANGE_NOT_CLEAR)
            .date("ownWishOn", Need.CHANGE).text("referrer", 40, Format.CODE, Need.CHANGE)
            .text("referrerName", 200, Format.FREE, Need.CHANGE).sheet();

    /** There is no place yet. */
    public static final CommandKind REFERRAL_WAIT = of("referralWait", IntakeNouns.REFERRAL, CHANGE)
            .changing("referral", IntakeNouns.REFERRAL).date("waitingSince", REQUIRED).sheet();

    /** A step on the way is taken. */
    public static final CommandKind REFERRAL_STEP_RECORD = of("referralStepRecord", IntakeNouns.REFERRAL_STEP, CREATE)
            .text("ref", 100, Format.KEY, OPTIONAL).reference("referral", IntakeNouns.REFERRAL, REQUIRED)
            .text("step", 40, Format.PHASE, REQUIRED).date("heldOn", REQUIRED).choices("attendees", Attendee.class, OPTIONAL)
            .reference("careContact", Nouns.STAFF_MEMBER, OPTIONAL).reference("specialist", Nouns.STAFF_MEMBER, OPTIONAL).sheet();

    /** There is a place: an enrolment may follow. */
    public static final CommandKind REFERRAL_ACCEPT = of("referralAccept", IntakeNouns.REFERRAL, CHANGE)
            .changing("referral", IntakeNouns.REFERRAL).date("decidedOn", REQUIRED)
            .reference("specialist", Nouns.STAFF_MEMBER, OPTIONAL).sheet();

    /** The person does not want it any more, or cannot. */
    public static final CommandKind REFERRAL_WITHDRAW = of("referralWithdraw", IntakeNouns.REFERRAL, END)
            .changing("referral", IntakeNouns.REFERRAL).date("decidedOn", REQUIRED).choice("reason", ReferralEndReason.class, REQUIRED)
            .sheet();

    /** The programme is not for the person. */
    public static final CommandKind REFERRAL_REFUSE = of("referralRefuse", IntakeNouns.REFERRAL, END)
            .changing("referral", IntakeNouns.REFERRAL).date("decidedOn", REQUIRED).choice("reason", ReferralEndReason.class, REQUIRED)
            .sheet();

    private IntakeKinds() {}

    static List<CommandKind> all() {
        return List.of(OUTREACH_CASE_OPEN, OUTREACH_CASE_CORRECT, OUTREACH_CASE_REACH, OUTREACH_CASE_CONVERT, OUTREACH_CASE_CLOSE,
                OUTREACH_CASE_ERASE, OUTREACH_ATTEMPT_RECORD, OUTREACH_GOAL_SET, OUTREACH_GOAL_REACH, HAND_OVER_RECORD,
                HAND_OVER_CORRECT, REFERRAL_RECEIVE, REFERRAL_CORRECT, REFERRAL_WAIT, REFERRAL_STEP_RECORD, REFERRAL_ACCEPT,
                REFERRAL_WITHDRAW, REFERRAL_REFUSE);
    }

    private static CommandKind of(String name, Noun noun, AuditAction action) {
        return new CommandKind(name, noun, action);
    }
}
