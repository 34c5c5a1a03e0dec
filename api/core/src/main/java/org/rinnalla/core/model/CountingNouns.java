package org.rinnalla.core.model;

import java.util.List;
import org.rinnalla.core.model.Attribute.Use;

/** What is kept only to be counted and reported. Numbers 80 to 89. */
public final class CountingNouns {
    /** What funders ask about a participant at entry and on leaving. Everything is voluntary; what was not said is not guessed. */
    public static final Noun PARTICIPANT_BACKGROUND = Noun.sheet("ParticipantBackground", "participantBackgrounds", 80)
            .needs(ValueType.DATE, Use.ORDER, "recordedOn").choice("education", false, Use.SHOW, EducationLevel.class)
            .choice("labourStatus", false, Use.SHOW, LabourStatus.class).choice("citizenship", false, Use.SHOW, CitizenshipGroup.class)
            .has(ValueType.BOOLEAN, Use.SHOW, "foreignBackground", "minority", "disability", "homeless", "rural")
            .choices("incomeBefore", Use.SHOW, IncomeSource.class).choices("incomeAfter", Use.SHOW, IncomeSource.class)
            .choice("leavingStatus", false, Use.SHOW, LabourStatus.class)
            .has(ValueType.BOOLEAN, Use.SHOW, "seekingOnLeaving", "studyingOnLeaving", "qualificationOnLeaving")
            .choice("laterStatus", false, Use.SHOW, LabourStatus.class).has(ValueType.BOOLEAN, Use.SHOW, "laterImproved")
            .one("participant", "Participant").one("enrolment", "Enrolment");

    /** Who pays for a programme, in which period and to which part. */
    public static final Noun PROGRAMME_FUNDING = Noun.sheet("ProgrammeFunding", "programmeFundings", 81)
            .needs(ValueType.TEXT, Use.ORDER, "funder").choice("kind", true, Use.FILTER, FundingKind.class)
            .needs(ValueType.DATE, Use.ORDER, "startsOn").has(ValueType.DATE, Use.FILTER, "endsOn")
            .has(ValueType.INTEGER, Use.SHOW, "share").has(ValueType.DECIMAL, Use.SHOW, "amount").has(ValueType.CODE, Use.SHOW, "currency")
            .one("programme", "Programme");

    /** Whose personal data are gone: when, and why. It is the proof, and nothing in it tells who it was. */
    public static final Noun PARTICIPANT_ERASURE = Noun.sheet("ParticipantErasure", "participantErasures", 82)
            .needs(ValueType.DATE, Use.ORDER, "erasedOn").choice("reason", true, Use.FILTER, ErasureReason.class)
            .one("participant", "Participant");

    private CountingNouns() {}

    static List<Noun> all() {
        return List.of(PARTICIPANT_BACKGROUND, PROGRAMME_FUNDING, PARTICIPANT_ERASURE);
    }
}
