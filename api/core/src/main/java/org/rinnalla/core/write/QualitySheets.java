package org.rinnalla.core.write;

import java.util.Map;
import java.util.function.Supplier;
import org.rinnalla.core.write.command.CommandKind;
import org.rinnalla.core.write.command.QualityKinds;
import org.rinnalla.core.write.command.SheetCommand;

/** Rules about quality: fidelity reviews and surveys. */
final class QualitySheets {
    private QualitySheets() {}

    static Map<CommandKind, Supplier<SheetRule>> rules() {
        return Map.of(QualityKinds.FIDELITY_REVIEW_OPEN, FidelityReviews.Open::new, QualityKinds.FIDELITY_REVIEW_HAND_IN,
                FidelityReviews.HandIn::new, QualityKinds.FIDELITY_REVIEW_CLOSE, () -> FidelityReviews::closed,
                QualityKinds.FIDELITY_RATING_RECORD, FidelityRatings.Record::new, QualityKinds.FIDELITY_RATING_CORRECT,
                FidelityRatings.Correct::new, QualityKinds.FIDELITY_SCORE_AGREE, FidelityScores.Agree::new,
                QualityKinds.FIDELITY_SCORE_CORRECT, FidelityScores.Correct::new, QualityKinds.SATISFACTION_SURVEY_OPEN,
                () -> QualitySheets::survey, QualityKinds.SATISFACTION_ANSWER_GIVE, SatisfactionAnswers::new);
    }

    private static void survey(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        SheetChecks.ordered(draft, sheet, "startsOn", "endsOn");
    }
}
