package org.rinnalla.core.model;

import java.util.List;
import org.rinnalla.core.model.Attribute.Use;

/** What is kept of quality: fidelity reviews and surveys. Numbers 70 to 79. */
public final class QualityNouns {
    /** A fidelity review of a unit or of a whole programme. Total and band stand only when all items have an agreed score. */
    public static final Noun FIDELITY_REVIEW = Noun.sheet("FidelityReview", "fidelityReviews", 70)
            .choice("scale", true, Use.FILTER, FidelityScale.class).needs(ValueType.DATE, Use.ORDER, "reviewedOn")
            .needs(ValueType.DATE, Use.SHOW, "periodFrom", "periodTo").choice("state", true, Use.FILTER, FidelityState.class)
            .has(ValueType.DATE, Use.SHOW, "firstHandedInOn", "secondHandedInOn").needs(ValueType.INTEGER, Use.FILTER, "agreedItems")
            .has(ValueType.INTEGER, Use.SHOW, "total").choice("band", false, Use.FILTER, FidelityBand.class)
            .one("programme", "Programme").one("unit", "Unit").one("firstReviewer", "StaffMember").one("secondReviewer", "StaffMember")
            .many("ratings", "FidelityRating", "reviewId").many("scores", "FidelityScore", "reviewId");

    /** One reviewer's own score of an item; sealed from everybody else until both reviewers have handed in. */
    public static final Noun FIDELITY_RATING = Noun.sheet("FidelityRating", "fidelityRatings", 71)
            .needs(ValueType.INTEGER, Use.FILTER, "item", "score").needs(ValueType.TEXT, Use.SHOW, "evidence")
            .needs(ValueType.BOOLEAN, Use.FILTER, "open").one("review", "FidelityReview").one("reviewer", "StaffMember").within("review")
            .sealed("open", "reviewer");

    /** The score of an item on which the reviewers agreed. */
    public static final Noun FIDELITY_SCORE = Noun.sheet("FidelityScore", "fidelityScores", 72)
            .needs(ValueType.INTEGER, Use.FILTER, "item", "score").has(ValueType.TEXT, Use.SHOW, "comment").one("review", "FidelityReview")
            .within("review");

    /** A round of questions to participants about the support. It is nobody's in particular: every role knows that it is held. */
    public static final Noun SATISFACTION_SURVEY = Noun.sheet("SatisfactionSurvey", "satisfactionSurveys", 73)
            .needs(ValueType.TEXT, Use.SHOW, "title").needs(ValueType.DATE, Use.ORDER, "startsOn")
            .needs(ValueType.DATE, Use.FILTER, "endsOn").one("programme", "Programme");

    /** Somebody's answers, 1 to 5. A participant sees the own ones; nobody else sees any, only results of many. */
    public static final Noun SATISFACTION_ANSWER = Noun.sheet("SatisfactionAnswer", "satisfactionAnswers", 74)
            .needs(ValueType.INTEGER, Use.SHOW, "listenedTo", "doTheirBest", "safe", "seen").one("survey", "SatisfactionSurvey")
            .one("participant", "Participant").one("unit", "Unit");

    private QualityNouns() {}

    static List<Noun> all() {
        return List.of(FIDELITY_REVIEW, FIDELITY_RATING, FIDELITY_SCORE, SATISFACTION_SURVEY, SATISFACTION_ANSWER);
    }
}
