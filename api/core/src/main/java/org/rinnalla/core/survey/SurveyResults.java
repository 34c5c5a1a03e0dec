package org.rinnalla.core.survey;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What came out of a survey. Nothing is told about fewer than five answers, nor about units from whose figures it could be
 * worked out.
 *
 * @param answers how many; empty: too few to be told
 * @param questions each question's mean over all answers
 * @param units the same for each unit that answers came from
 * @param withheld why something is not told; empty: everything is
 */
public record SurveyResults(OptionalInt answers, List<Question> questions, List<Unit> units, Optional<SurveyWithheld> withheld) {
    /**
     * A question.
     *
     * @param name of the attribute, such as {@code listenedTo}
     * @param mean 1 to 5 with one decimal; empty: too few answers
     */
    public record Question(String name, Optional<BigDecimal> mean) {}

    /**
     * A unit's part.
     *
     * @param unit row id; 0: answers that name none
     * @param answers how many; empty: too few to be told, or others could be worked out from it
     * @param questions without means when they are not told
     */
    public record Unit(long unit, OptionalInt answers, List<Question> questions) {}

    public SurveyResults {
        questions = List.copyOf(questions);
        units = List.copyOf(units);
    }
}
