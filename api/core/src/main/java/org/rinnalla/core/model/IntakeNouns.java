package org.rinnalla.core.model;

import java.util.List;
import org.rinnalla.core.model.Attribute.Use;
import org.rinnalla.spi.AttemptKind;
import org.rinnalla.spi.Attendee;

/** What is kept before an enrolment: signals, outreach, referrals, waiting. Numbers 30 to 39. */
public final class IntakeNouns {
    /** Somebody who is sought and is no participant: as little as can be, without consent. */
    public static final Noun OUTREACH_CASE = Noun.sheet("OutreachCase", "outreachCases", 30)
            .needs(ValueType.DATE, Use.ORDER, "receivedOn").choice("source", true, Use.FILTER, ReferralSource.class)
            .has(ValueType.TEXT, Use.SHOW, "sourceName", "name", "description", "reachBy").has(ValueType.CODE, Use.FILTER, "municipality")
            .choice("state", true, Use.FILTER, OutreachState.class).has(ValueType.DATE, Use.FILTER, "firstContactOn", "convertedOn")
            .has(ValueType.DATE, Use.FILTER, "closedOn").choice("closeReason", false, Use.FILTER, OutreachCloseReason.class)
            .has(ValueType.DATE, Use.FILTER, "erasedOn").choice("erasureReason", false, Use.FILTER, ErasureReason.class)
            .one("unit", "Unit").one("programme", "Programme").one("worker", "StaffMember").one("participant", "Participant")
            .many("attempts", "OutreachAttempt", "outreachCaseId").many("goals", "OutreachGoal", "outreachCaseId")
            .many("handOvers", "HandOver", "outreachCaseId");

    /** An attempt to reach somebody who is sought. */
    public static final Noun OUTREACH_ATTEMPT = Noun.sheet("OutreachAttempt", "outreachAttempts", 31)
            .needs(ValueType.DATE, Use.ORDER, "triedOn").choice("kind", true, Use.FILTER, AttemptKind.class)
            .choice("result", true, Use.FILTER, AttemptResult.class).one("outreachCase", "OutreachCase").one("worker", "StaffMember")
            .within("outreachCase");

    /** A small goal in the person's own words. */
    public static final Noun OUTREACH_GOAL = Noun.sheet("OutreachGoal", "outreachGoals", 32).has(ValueType.TEXT, Use.SHOW, "words")
            .needs(ValueType.DATE, Use.ORDER, "setOn").has(ValueType.DATE, Use.FILTER, "reachedOn").one("outreachCase", "OutreachCase")
            .within("outreachCase");

    /** A warm hand-over to another service. */
    public static final Noun HAND_OVER = Noun.sheet("HandOver", "handOvers", 33).choice("service", true, Use.FILTER, HandOverService.class)
            .has(ValueType.TEXT, Use.SHOW, "serviceName").needs(ValueType.DATE, Use.ORDER, "offeredOn")
            .has(ValueType.DATE, Use.FILTER, "firstMeetingOn").has(ValueType.BOOLEAN, Use.FILTER, "workerPresent")
            .choice("accepted", false, Use.FILTER, HandOverAnswer.class).one("outreachCase", "OutreachCase").within("outreachCase");

    /** A wish that somebody comes into a programme. */
    public static final Noun REFERRAL = Noun.sheet("Referral", "referrals", 34).needs(ValueType.DATE, Use.ORDER, "receivedOn")
            .choice("source", true, Use.FILTER, ReferralSource.class).choice("initiatedBy", true, Use.FILTER, Initiator.class)
            .has(ValueType.DATE, Use.FILTER, "ownWishOn").has(ValueType.CODE, Use.FILTER, "referrer")
            .has(ValueType.TEXT, Use.SHOW, "referrerName").choice("state", true, Use.FILTER, ReferralState.class)
            .has(ValueType.DATE, Use.FILTER, "waitingSince", "decidedOn").choice("reason", false, Use.FILTER, ReferralEndReason.class)
            .one("participant", "Participant").one("programme", "Programme").one("unit", "Unit").one("specialist", "StaffMember")
            .one("enrolment", "Enrolment").many("steps", "ReferralStep", "referralId");

    /** A step of a referral on its way to an enrolment. */
    public static final Noun REFERRAL_STEP = Noun.sheet("ReferralStep", "referralSteps", 35).needs(ValueType.CODE, Use.FILTER, "step")
            .needs(ValueType.DATE, Use.ORDER, "heldOn").choices("attendees", Use.SHOW, Attendee.class).one("referral", "Referral")
            .one("careContact", "StaffMember").one("specialist", "StaffMember").within("referral");

    private IntakeNouns() {}

    static List<Noun> all() {
        return List.of(OUTREACH_CASE, OUTREACH_ATTEMPT, OUTREACH_GOAL, HAND_OVER, REFERRAL, REFERRAL_STEP);
    }
}
