package org.rinnalla.core.write;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rinnalla.core.model.QualityNouns;
import org.rinnalla.core.write.command.SheetCommand;
import org.rinnalla.core.write.store.StoredSheet;

/** A reviewer's own ratings: one an item, of nobody else's business until both have handed in. */
final class FidelityRatings {
    private FidelityRatings() {}

    static final class Record implements SheetRule {
        private final Reviewers reviewers = new Reviewers();
        private final Set<Rated> rated = new HashSet<>();

        private record Rated(long review, long reviewer, int item) {}

        @Override
        public void prepare(Desk desk, List<Draft<SheetCommand>> drafts) {
            Set<Long> reviews = drafts.stream().flatMap(draft -> draft.find("review", StoredSheet.class).stream()).map(StoredSheet::id)
                    .collect(Collectors.toSet());
            reviewers.load(desk, reviews);
            desk.work().sheets().hold(QualityNouns.FIDELITY_RATING, "reviewId", reviews).forEach(each -> rated.add(
                    new Rated(each.need("reviewId", Long.class), each.need("reviewerId", Long.class), each.need("item", Integer.class))));
        }

        @Override
        public void check(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
            long review = draft.row("review", StoredSheet.class).id();
            if (!reviewers.mayRate(draft, review, "review")) {
                return;
            }
            sheet.put("reviewerId", reviewers.caller());
            sheet.put("open", false);
            if (draft.sound("item") && !rated.add(new Rated(review, reviewers.caller(), sheet.integer("item").orElse(0)))) {
                draft.wrong("ALREADY_EXISTS", "item", "error.fidelity.rated-already");
            }
        }
    }

    static final class Correct implements SheetRule {
        private final Reviewers reviewers = new Reviewers();

        @Override
        public void prepare(Desk desk, List<Draft<SheetCommand>> drafts) {
            reviewers.load(desk, drafts.stream().flatMap(draft -> draft.find("fidelityRating", StoredSheet.class).stream())
                    .flatMap(rating -> rating.find("reviewId", Long.class).stream()).collect(Collectors.toSet()));
        }

        @Override
        public void check(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
            if (sheet.id("reviewer").filter(owner -> owner == reviewers.caller()).isEmpty()) {
                draft.wrong("NOT_A_REVIEWER", "fidelityRating", "error.fidelity.not-yours");
                return;
            }
            sheet.id("review").ifPresent(review -> reviewers.mayRate(draft, review, "fidelityRating"));
        }
    }
}
