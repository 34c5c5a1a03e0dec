package org.rinnalla.core.write;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rinnalla.core.fidelity.AgreedScores;
import org.rinnalla.core.fidelity.FidelityItems;
import org.rinnalla.core.model.FidelityState;
import org.rinnalla.core.model.QualityNouns;
import org.rinnalla.core.read.Scope;
import org.rinnalla.core.write.command.Ref;
import org.rinnalla.core.write.command.SheetCommand;
import org.rinnalla.core.write.store.Sheets.Known;
import org.rinnalla.core.write.store.StoredSheet;
import org.rinnalla.spi.Role;

/** A review on its way: rated by two apart from each other, agreed item by item, closed when nothing is missing. */
final class FidelityReviews {
    private FidelityReviews() {}

    /** One that was held before comes with the scores that were agreed then; nobody rates it any more. */
    static final class Open implements SheetRule {
        private static final String SCORES = "agreedScores";

        @Override
        public void check(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
            SheetChecks.ordered(draft, sheet, "periodFrom", "periodTo");
            if (sheet.id("firstReviewer").isPresent() && sheet.id("firstReviewer").equals(sheet.id("secondReviewer"))) {
                draft.wrong("SAME_PERSON", "secondReviewer", "error.fidelity.same-reviewer");
            }
            sheet.put("state", FidelityState.RATING.name());
            sheet.put("agreedItems", 0);
            String given = draft.command().values().text(SCORES);
            if (given.isEmpty()) {
                return;
            }
            if (desk.context().actor().role() != Role.PROGRAMME_MANAGER) {
                draft.wrong("NOT_A_REVIEWER", SCORES, "error.fidelity.scores-by-whom");
            } else if (!AgreedScores.is(given)) {
                draft.wrong("INVALID", SCORES, "error.fidelity.scores", Map.of("all", FidelityItems.COUNT));
            } else if (sheet.date("reviewedOn").filter(day -> day.isAfter(desk.today())).isPresent()) {
                draft.wrong("OUT_OF_RANGE", "reviewedOn", "error.fidelity.scores-later", Map.of("today", desk.today()));
            } else {
                takenOver(sheet, AgreedScores.read(given));
            }
        }

        private static void takenOver(Sheet sheet, Map<Integer, Integer> scores) {
            boolean whole = scores.size() == FidelityItems.COUNT;
            sheet.put("state", (whole ? FidelityState.CLOSED : FidelityState.AGREEING).name());
            sheet.date("reviewedOn").ifPresent(day -> {
                sheet.put("firstHandedInOn", day);
                sheet.put("secondHandedInOn", day);
            });
            FidelityScores.total(scores, sheet::put);
        }

        @Override
        public void after(Desk desk, Draft<SheetCommand> draft, Sheet sheet, long id) {
            String given = draft.command().values().text(SCORES);
            if (!given.isEmpty()) {
                AgreedScores.read(given).forEach((item, score) -> draft.beside(Effect.made(QualityNouns.FIDELITY_SCORE,
                        desk.work().sheets().make(QualityNouns.FIDELITY_SCORE, Map.of("reviewId", id, "item", item, "score", score)))));
            }
        }
    }

    static void closed(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        StoredSheet review = draft.row("fidelityReview", StoredSheet.class);
        if (review.find("state", String.class).filter(FidelityState.CLOSED.name()::equals).isPresent()) {
            draft.wrong("REVIEW_CLOSED", "fidelityReview", "error.fidelity.closed");
            return;
        }
        int agreed = sheet.integer("agreedItems").orElse(0);
        if (agreed < FidelityItems.COUNT) {
            draft.wrong("FIDELITY_ITEMS_MISSING", "fidelityReview", "error.fidelity.items-missing",
                    Map.of("agreed", agreed, "all", FidelityItems.COUNT));
        }
        sheet.put("state", FidelityState.CLOSED.name());
    }

    /** The caller's ratings stand; when both reviewers' do, the seal is taken off. */
    static final class HandIn implements SheetRule {
        private final Reviewers reviewers = new Reviewers();

        @Override
        public void prepare(Desk desk, List<Draft<SheetCommand>> drafts) {
            reviewers.load(desk, drafts.stream().flatMap(draft -> draft.find("fidelityReview", StoredSheet.class).stream())
                    .map(StoredSheet::id).toList());
        }

        @Override
        public void check(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
            long review = draft.row("fidelityReview", StoredSheet.class).id();
            if (!reviewers.mayRate(draft, review, "fidelityReview")) {
                return;
            }
            int own = (int) ratings(desk, review).stream()
                    .filter(rating -> rating.need("reviewerId", Long.class) == reviewers.caller()).count();
            if (own < FidelityItems.COUNT) {
                draft.warn("FIDELITY_ITEMS_MISSING", "fidelityReview", "error.fidelity.ratings-missing",
                        Map.of("rated", own, "all", FidelityItems.COUNT));
            }
            sheet.put(reviewers.first(review) ? "firstHandedInOn" : "secondHandedInOn", desk.today());
            if (bothIn(sheet)) {
                sheet.put("state", FidelityState.AGREEING.name());
            }
        }

        @Override
        public void after(Desk desk, Draft<SheetCommand> draft, Sheet sheet, long id) {
            if (!bothIn(sheet)) {
                return;
            }
            Set<Ref> named = ratings(desk, id).stream().map(rating -> (Ref) new Ref.ById(rating.id())).collect(Collectors.toSet());
            desk.work().sheets().find(QualityNouns.FIDELITY_RATING, named, new Scope.Tenant(), true).values().forEach(rating -> {
                rating.put("open", true);
                draft.beside(Effect.changed(QualityNouns.FIDELITY_RATING, rating));
            });
        }

        private static boolean bothIn(Sheet sheet) {
            return sheet.date("firstHandedInOn").isPresent() && sheet.date("secondHandedInOn").isPresent();
        }

        private static List<Known> ratings(Desk desk, long review) {
            return desk.work().sheets().hold(QualityNouns.FIDELITY_RATING, "reviewId", List.of(review));
        }
    }
}
