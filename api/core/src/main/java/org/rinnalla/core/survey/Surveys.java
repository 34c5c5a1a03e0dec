package org.rinnalla.core.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.count.Suppression;
import org.rinnalla.core.model.QualityNouns;
import org.rinnalla.core.read.Filter;
import org.rinnalla.core.read.Filter.Operator;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.Selection;
import org.rinnalla.core.read.Window;
import org.rinnalla.spi.SmallNumbers;

/** Works out what came of surveys, for those who never see an answer. */
public final class Surveys {
    /** The questions, as attributes. */
    public static final List<String> QUESTIONS = List.of("listenedTo", "doTheirBest", "safe", "seen");
    private static final int BATCH = 500;
    /** Fewer answers than these are not told; a mean is told as it is. */
    private static final SmallNumbers RULE = new SmallNumbers(5, 1);
    /** Where a day ends last on earth. */
    private static final ZoneOffset LATEST = ZoneOffset.ofHours(-12);

    private final ReadService reads;

    public Surveys(ReadService reads) {
        this.reads = reads;
    }

    /** The results of a survey that is over; while it runs, two looks could tell a single answer. */
    public SurveyResults results(RequestContext context, long survey) {
        Row row = reads.byId(context, survey, Selection.of(QualityNouns.SATISFACTION_SURVEY, "endsOn"))
                .orElseThrow(() -> new RinnallaException(ErrorCode.NOT_FOUND, "error.not-found"));
        LocalDate end = row.find("endsOn", LocalDate.class).orElse(LocalDate.MAX);
        Tallies tallies = tallies(context, survey);
        if (!LocalDate.ofInstant(context.at(), LATEST).isAfter(end)) {
            throw new RinnallaException(ErrorCode.VALIDATION_FAILED, "error.survey.running", Map.of("to", end));
        }
        return results(tallies);
    }

    private Tallies tallies(RequestContext context, long survey) {
        Tallies tallies = new Tallies();
        List<String> picked = new ArrayList<>(QUESTIONS);
        picked.add("unitId");
        reads.count(context, new ListQuery(Selection.of(QualityNouns.SATISFACTION_ANSWER, picked.toArray(String[]::new)),
                new Filter.Compare(QualityNouns.SATISFACTION_ANSWER.attribute("surveyId"), Operator.EQUAL, survey), List.of(),
                Window.first(BATCH), false), page -> {
                    page.rows().forEach(tallies::add);
                    return true;
                });
        return tallies;
    }

    static SurveyResults results(Tallies tallies) {
        Tally all = tallies.all();
        List<Long> order = tallies.units.keySet().stream().sorted().toList();
        Suppression suppression = Suppression.of(RULE, order.stream().map(unit -> (long) tallies.of(unit).answers).toList());
        boolean told = all.answers >= RULE.threshold() && !suppression.total();
        List<SurveyResults.Unit> units = IntStream.range(0, order.size()).mapToObj(i -> {
            Tally tally = tallies.of(order.get(i));
            boolean shown = told && !suppression.hidden().get(i);
            return new SurveyResults.Unit(order.get(i), answers(tally, shown), tally.questions(shown));
        }).toList();
        return new SurveyResults(answers(all, told), all.questions(told), units, withheld(all, told, suppression));
    }

    private static Optional<SurveyWithheld> withheld(Tally all, boolean told, Suppression suppression) {
        if (!told) {
            return Optional.of(all.answers < RULE.threshold() ? SurveyWithheld.TOO_FEW_ANSWERS : SurveyWithheld.SMALL_UNITS);
        }
        return suppression.hidden().contains(true) ? Optional.of(SurveyWithheld.SOME_UNITS) : Optional.empty();
    }

    private static OptionalInt answers(Tally tally, boolean told) {
        return told ? OptionalInt.of(tally.answers) : OptionalInt.empty();
    }

    /** Sums, by unit. */
    static final class Tallies {
        private final Map<Long, Tally> units = new HashMap<>();

        private void add(Row row) {
            add(row.find("unitId", Long.class).orElse(0L),
                    QUESTIONS.stream().mapToInt(name -> row.find(name, Integer.class).orElse(0)).toArray());
        }

        void add(long unit, int... answers) {
            units.computeIfAbsent(unit, id -> new Tally()).add(answers);
        }

        private Tally of(long unit) {
            return units.getOrDefault(unit, new Tally());
        }

        private Tally all() {
            Tally all = new Tally();
            units.values().forEach(all::add);
            return all;
        }
    }

    private static final class Tally {
        private final long[] sums = new long[QUESTIONS.size()];
        private int answers;

        private void add(int[] given) {
            Arrays.setAll(sums, i -> sums[i] + given[i]);
            answers++;
        }

        private void add(Tally other) {
            Arrays.setAll(sums, i -> sums[i] + other.sums[i]);
            answers += other.answers;
        }

        private List<SurveyResults.Question> questions(boolean told) {
            return IntStream.range(0, sums.length).mapToObj(i -> new SurveyResults.Question(QUESTIONS.get(i), told
                    ? Optional.of(BigDecimal.valueOf(sums[i]).divide(BigDecimal.valueOf(answers), 1, RoundingMode.HALF_UP))
                    : Optional.empty())).toList();
        }
    }
}
