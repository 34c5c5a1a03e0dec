package org.rinnalla.core.write;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.fidelity.FidelityItems;
import org.rinnalla.core.model.QualityNouns;
import org.rinnalla.core.write.command.SheetCommand;
import org.rinnalla.core.write.store.StoredSheet;

/** The scores on which both reviewers agreed; the review's total stands as soon as none of the 25 is missing, and never before. */
final class FidelityScores {
    private FidelityScores() {}

    static final class Agree implements SheetRule {
        private final Reviewers reviewers = new Reviewers();
        private final Map<Long, Map<Integer, Integer>> agreed = new HashMap<>();

        @Override
        public void prepare(Desk desk, List<Draft<SheetCommand>> drafts) {
            Set<Long> reviews = drafts.stream().flatMap(draft -> draft.find("review", StoredSheet.class).stream()).map(StoredSheet::id)
                    .collect(Collectors.toSet());
            reviewers.load(desk, reviews);
            reviews.forEach(review -> agreed.put(review, agreedOf(desk, review)));
        }

        @Override
        public void check(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
            long review = draft.row("review", StoredSheet.class).id();
            if (reviewers.mayAgree(draft, review, "review") && draft.sound("item")
                    && agreed.getOrDefault(review, Map.of()).containsKey(sheet.integer("item").orElse(0))) {
                draft.wrong("ALREADY_EXISTS", "item", "error.fidelity.agreed-already");
            }
        }

        @Override
        public void after(Desk desk, Draft<SheetCommand> draft, Sheet sheet, long id) {
            long review = draft.row("review", StoredSheet.class).id();
            Map<Integer, Integer> scores = agreed.computeIfAbsent(review, any -> new HashMap<>());
            scores.put(sheet.integer("item").orElse(0), sheet.integer("score").orElse(0));
            total(desk, draft, review, scores);
        }
    }

    static final class Correct implements SheetRule {
        private final Reviewers reviewers = new Reviewers();

        @Override
        public void prepare(Desk desk, List<Draft<SheetCommand>> drafts) {
            reviewers.load(desk, drafts.stream().flatMap(draft -> draft.find("fidelityScore", StoredSheet.class).stream())
                    .flatMap(score -> score.find("reviewId", Long.class).stream()).collect(Collectors.toSet()));
        }

        @Override
        public void check(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
            sheet.id("review").ifPresent(review -> reviewers.mayAgree(draft, review, "fidelityScore"));
        }

        @Override
        public void after(Desk desk, Draft<SheetCommand> draft, Sheet sheet, long id) {
            long review = sheet.id("review").orElse(0L);
            Map<Integer, Integer> scores = agreedOf(desk, review);
            scores.put(sheet.integer("item").orElse(0), sheet.integer("score").orElse(0));
            total(desk, draft, review, scores);
        }
    }

    private static Map<Integer, Integer> agreedOf(Desk desk, long review) {
        Map<Integer, Integer> scores = new HashMap<>();
        desk.work().sheets().hold(QualityNouns.FIDELITY_SCORE, "reviewId", List.of(review))
                .forEach(each -> scores.put(each.need("item", Integer.class), each.need("score", Integer.class)));
        return scores;
    }

    private static void total(Desk desk, Draft<SheetCommand> draft, long id, Map<Integer, Integer> scores) {
        Reviewers.row(desk, id).ifPresent(review -> {
            total(scores, review::put);
            draft.beside(Effect.changed(QualityNouns.FIDELITY_REVIEW, review));
        });
    }

    /** What stands in a review of its agreed scores. */
    static void total(Map<Integer, Integer> scores, BiConsumer<String, @Nullable Object> put) {
        boolean whole = scores.size() == FidelityItems.COUNT;
        int sum = scores.values().stream().mapToInt(Integer::intValue).sum();
        put.accept("agreedItems", scores.size());
        put.accept("total", whole ? sum : null);
        put.accept("band", whole ? FidelityItems.band(sum).name() : null);
    }
}
