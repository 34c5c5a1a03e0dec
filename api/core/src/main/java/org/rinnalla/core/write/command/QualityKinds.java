package org.rinnalla.core.write.command;

import static org.rinnalla.core.audit.AuditAction.CHANGE;
import static org.rinnalla.core.audit.AuditAction.CREATE;
import static org.rinnalla.core.audit.AuditAction.END;
import static org.rinnalla.core.write.command.InputField.Need.CHANGE_NOT_CLEAR;
import static org.rinnalla.core.write.command.InputField.Need.OPTIONAL;
import static org.rinnalla.core.write.command.InputField.Need.REQUIRED;

import java.util.List;
import org.rinnalla.core.model.FidelityScale;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.QualityNouns;
import org.rinnalla.core.write.command.InputField.Need;

/** What is done about quality: fidelity reviews and surveys. */
public final class QualityKinds {
    /** Begins a fidelity review and names its two reviewers; one that was held before brings its agreed scores. */
    public static final CommandKind FIDELITY_REVIEW_OPEN = new CommandKind("fidelityReviewOpen", QualityNouns.FIDELITY_REVIEW, CREATE)
            .text("ref", 100, Format.KEY, OPTIONAL).reference("programme", Nouns.PROGRAMME, REQUIRED)
            .reference("unit", Nouns.UNIT, OPTIONAL).choice("scale", FidelityScale.class, REQUIRED).date("reviewedOn", REQUIRED)
            .date("periodFrom", REQUIRED).date("periodTo", REQUIRED).reference("firstReviewer", Nouns.STAFF_MEMBER, REQUIRED)
            .reference("secondReviewer", Nouns.STAFF_MEMBER, REQUIRED).text("agreedScores", 25, Format.FREE, OPTIONAL).sheet();

    /** A reviewer hands in the own ratings; when both have, they see each other's and agree. */
    public static final CommandKind FIDELITY_REVIEW_HAND_IN = new CommandKind("fidelityReviewHandIn", QualityNouns.FIDELITY_REVIEW, CHANGE)
            .changing("fidelityReview", QualityNouns.FIDELITY_REVIEW).sheet();

    /** Closes a review whose 25 items all have an agreed score. */
    public static final CommandKind FIDELITY_REVIEW_CLOSE = new CommandKind("fidelityReviewClose", QualityNouns.FIDELITY_REVIEW, END)
            .changing("fidelityReview", QualityNouns.FIDELITY_REVIEW).sheet();

    /** A reviewer rates an item. */
    public static final CommandKind FIDELITY_RATING_RECORD = new CommandKind("fidelityRatingRecord", QualityNouns.FIDELITY_RATING, CREATE)
            .text("ref", 100, Format.KEY, OPTIONAL).reference("review", QualityNouns.FIDELITY_REVIEW, REQUIRED)
            .integer("item", 1, 25, REQUIRED).integer("score", 1, 5, REQUIRED).text("evidence", 4000, Format.PROSE, REQUIRED).sheet();

    /** A reviewer changes an own rating before handing in. */
    public static final CommandKind FIDELITY_RATING_CORRECT = new CommandKind("fidelityRatingCorrect", QualityNouns.FIDELITY_RATING, CHANGE)
            .changing("fidelityRating", QualityNouns.FIDELITY_RATING).integer("score", 1, 5, CHANGE_NOT_CLEAR)
            .text("evidence", 4000, Format.PROSE, CHANGE_NOT_CLEAR).sheet();

    /** The reviewers agree on an item's score. */
    public static final CommandKind FIDELITY_SCORE_AGREE = new CommandKind("fidelityScoreAgree", QualityNouns.FIDELITY_SCORE, CREATE)
            .text("ref", 100, Format.KEY, OPTIONAL).reference("review", QualityNouns.FIDELITY_REVIEW, REQUIRED)
            .integer("item", 1, 25, REQUIRED).integer("score", 1, 5, REQUIRED).text("comment", 4000, Format.PROSE, OPTIONAL).sheet();

    /** The reviewers agree on another score of an item. */
    public static final CommandKind FIDELITY_SCORE_CORRECT = new CommandKind("fidelityScoreCorrect", QualityNouns.FIDELITY_SCORE, CHANGE)
            .changing("fidelityScore", QualityNouns.FIDELITY_SCORE).integer("score", 1, 5, CHANGE_NOT_CLEAR)
            .text("comment", 4000, Format.PROSE, Need.CHANGE).sheet();

    /** Asks a programme's participants how they find the support. */
    public static final CommandKind SATISFACTION_SURVEY_OPEN = new CommandKind("satisfactionSurveyOpen", QualityNouns.SATISFACTION_SURVEY,
            CREATE).text("ref", 100, Format.KEY, OPTIONAL).reference("programme", Nouns.PROGRAMME, REQUIRED)
            .text("title", 200, Format.FREE, REQUIRED).date("startsOn", REQUIRED).date("endsOn", REQUIRED).sheet();

    /** Answers a survey: a participant the own answers, staff answers that came in without a name. */
    public static final CommandKind SATISFACTION_ANSWER_GIVE = new CommandKind("satisfactionAnswerGive", QualityNouns.SATISFACTION_ANSWER,
            CREATE).reference("survey", QualityNouns.SATISFACTION_SURVEY, REQUIRED).reference("participant", Nouns.PARTICIPANT, OPTIONAL)
            .reference("unit", Nouns.UNIT, OPTIONAL).integer("listenedTo", 1, 5, REQUIRED).integer("doTheirBest", 1, 5, REQUIRED)
            .integer("safe", 1, 5, REQUIRED).integer("seen", 1, 5, REQUIRED).sheet();

    private QualityKinds() {}

    static List<CommandKind> all() {
        return List.of(FIDELITY_REVIEW_OPEN, FIDELITY_REVIEW_HAND_IN, FIDELITY_REVIEW_CLOSE, FIDELITY_RATING_RECORD,
                FIDELITY_RATING_CORRECT, FIDELITY_SCORE_AGREE, FIDELITY_SCORE_CORRECT, SATISFACTION_SURVEY_OPEN, SATISFACTION_ANSWER_GIVE);
    }
}
