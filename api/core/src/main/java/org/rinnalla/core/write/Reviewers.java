package org.rinnalla.core.write;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rinnalla.core.model.FidelityState;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.QualityNouns;
import org.rinnalla.core.read.Scope;
import org.rinnalla.core.write.command.Ref;
import org.rinnalla.core.write.command.SheetCommand;
import org.rinnalla.core.write.store.Sheets.Known;
import org.rinnalla.core.write.store.StoredSheet;

/** Who the caller is among the two reviewers of reviews, and how far these have come; the reviews are held meanwhile. */
final class Reviewers {
    private final Map<Long, Held> held = new HashMap<>();
    private long caller;

    /** A review as it is, whatever was read of it before. */
    record Held(long first, long second, boolean firstIn, boolean secondIn, FidelityState state) {
        static Held of(Known review) {
            return new Held(review.need("firstReviewerId", Long.class), review.need("secondReviewerId", Long.class),
                    review.value("firstHandedInOn") != null, review.value("secondHandedInOn") != null,
                    FidelityState.valueOf(review.need("state", String.class)));
        }
    }

    void load(Desk desk, Collection<Long> reviews) {
        caller = desk.work().sheets().where(Nouns.STAFF_MEMBER, "subject", List.of(desk.context().actor().subject())).stream()
                .map(Known::id).findFirst().orElse(0L);
        desk.work().sheets().hold(QualityNouns.FIDELITY_REVIEW, "id", reviews).forEach(each -> held.put(each.id(), Held.of(each)));
    }

    /** The caller's staff member; 0: none. */
    long caller() {
        return caller;
    }

    Held of(long review) {
        return Optional.ofNullable(held.get(review)).orElseThrow(() -> new IllegalStateException("The review was not held"));
    }

    boolean first(long review) {
        return of(review).first() == caller;
    }

    /** True when the caller is one of the two and has not handed in; otherwise it is said. */
    boolean mayRate(Draft<SheetCommand> draft, long review, String field) {
        Held one = of(review);
        boolean in = first(review) ? one.firstIn() : one.secondIn();
        if (!reviews(draft, review, field)) {
            return false;
        }
        if (one.state() == FidelityState.CLOSED) {
            draft.wrong("REVIEW_CLOSED", field, "error.fidelity.closed");
            return false;
        }
        if (one.state() != FidelityState.RATING || in) {
            draft.wrong("ALREADY_HANDED_IN", field, "error.fidelity.handed-in");
            return false;
        }
        return true;
    }

    /** True when the caller is one of the two and both have handed in; otherwise it is said. */
    boolean mayAgree(Draft<SheetCommand> draft, long review, String field) {
        if (!reviews(draft, review, field)) {
            return false;
        }
        switch (of(review).state()) {
            case AGREEING -> {
                return true;
            }
            case RATING -> draft.wrong("RATINGS_NOT_HANDED_IN", field, "error.fidelity.not-handed-in");
            case CLOSED -> draft.wrong("REVIEW_CLOSED", field, "error.fidelity.closed");
        }
        return false;
    }

    private boolean reviews(Draft<SheetCommand> draft, long review, String field) {
        boolean reviewer = caller != 0 && (caller == of(review).first() || caller == of(review).second());
        if (!reviewer) {
            draft.wrong("NOT_A_REVIEWER", field, "error.fidelity.not-a-reviewer");
        }
        return reviewer;
    }

    /** The review as a row to be changed. */
    static Optional<StoredSheet> row(Desk desk, long id) {
        Ref named = new Ref.ById(id);
        return Optional.ofNullable(
                desk.work().sheets().find(QualityNouns.FIDELITY_REVIEW, Set.of(named), new Scope.Tenant(), true).get(named));
    }
}
