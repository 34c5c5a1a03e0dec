package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A review of how closely the method is kept, as far as the caller may see it. Nobody stands in it: no reviewer's name, no evidence in words.
 * The names of items are the platform's own short ones, never the official wording.
 *
 * @param site number of the place that was looked at, from 1; the same in all reviews of it
 * @param unit name of the unit that was looked at; empty: the whole programme
 * @param held when, by which scale, how far it has come
 * @param items all of the scale, by their numbers
 * @param result what they sum up to; empty as long as an item has no agreed score: a missing one is never a 1
 */
public record FidelityView(int site, Optional<String> unit, Held held, List<Item> items, Optional<Result> result) {
    public FidelityView {
        requireNonNull(unit, "unit is null");
        requireNonNull(held, "held is null");
        items = List.copyOf(items);
        requireNonNull(result, "result is null");
    }

    /** The items without an agreed score, by their numbers. */
    public List<Item> missing() {
        return items.stream().filter(item -> item.score().isEmpty()).toList();
    }

    /** The item of a number, if the scale has it. */
    public Optional<Item> item(int number) {
        return items.stream().filter(item -> item.number() == number).findFirst();
    }

    /**
     * A code and its name.
     *
     * @param code stable, such as {@code STAFFING}
     * @param label in the caller's language
     */
    public record Name(String code, String label) {
        public Name {
            requireNonNull(code, "code is null");
            requireNonNull(label, "label is null");
        }
    }

    /**
     * How a review was held.
     *
     * @param reviewedOn day of the review
     * @param period what live data are counted over
     * @param scale version of the scale; scores of different ones are not to be compared
     * @param state {@code RATING} (the two reviewers rate apart), {@code AGREEING} or {@code CLOSED}
     */
    public record Held(LocalDate reviewedOn, Period period, Name scale, Name state) {
        public Held {
            requireNonNull(reviewedOn, "reviewedOn is null");
            requireNonNull(period, "period is null");
            requireNonNull(scale, "scale is null");
            requireNonNull(state, "state is null");
        }
    }

    /**
     * An item.
     *
     * @param number from 1
     * @param part {@code STAFFING}, {@code ORGANISATION} or {@code SERVICES}
     * @param label the platform's own short name, in the caller's language
     * @param ratings what each reviewer gave
     * @param score 1–5, what they agreed on; empty: nothing yet
     * @param live what live data propose; empty: they tell nothing, the item is not counted, or the caller may not have it counted
     * @param next what the next better score asks for; empty: there is none, or no score yet
     */
    public record Item(int number, Name part, String label, Ratings ratings, Optional<Integer> score, Optional<Live> live,
            Optional<Next> next) {
        public Item {
            requireNonNull(part, "part is null");
            requireNonNull(label, "label is null");
            requireNonNull(ratings, "ratings is null");
            requireNonNull(score, "score is null");
            requireNonNull(live, "live is null");
            requireNonNull(next, "next is null");
        }

        /** True when the reviewers agreed on something else than live data propose. */
        public boolean overridden() {
            return live.isPresent() && score.isPresent() && live.get().score() != score.get();
        }
    }

    /**
     * What the two reviewers gave apart from each other; sealed from everybody else until both have handed in.
     *
     * @param first 1–5; empty: none, or not to be seen
     * @param second 1–5; empty: none, or not to be seen
     */
    public record Ratings(Optional<Integer> first, Optional<Integer> second) {
        /** None that the caller may see. */
        public static final Ratings NONE = new Ratings(Optional.empty(), Optional.empty());

        public Ratings {
            requireNonNull(first, "first is null");
            requireNonNull(second, "second is null");
        }
    }

    /**
     * What live data of the review's period say.
     *
     * @param score 1–5
     * @param value in the measure, two decimals, rounded to the worse side; empty: the score does not come of one value
     * @param measure what the value is counted in, such as percent, in the caller's language
     * @param counted what the value was divided by, such as jobs or full-time specialists; empty: there is no value
     */
    public record Live(int score, Optional<BigDecimal> value, String measure, Optional<BigDecimal> counted) {
        public Live {
            requireNonNull(value, "value is null");
            requireNonNull(measure, "measure is null");
            requireNonNull(counted, "counted is null");
        }
    }

    /**
     * What a better score asks for.
     *
     * @param score the next one that can be reached, 2–5
     * @param bound in the item's measure; empty: reviewers judge it
     * @param words the same in the caller's language
     */
    public record Next(int score, Optional<BigDecimal> bound, String words) {
        public Next {
            requireNonNull(bound, "bound is null");
            requireNonNull(words, "words is null");
        }
    }

    /**
     * What a whole review comes to.
     *
     * @param total sum of all scores
     * @param band {@code EXEMPLARY}, {@code GOOD}, {@code FAIR} or {@code NOT_SUPPORTED_EMPLOYMENT}
     * @param toNextBand points that are missing to the next better band; empty: there is none
     */
    public record Result(int total, Name band, Optional<Integer> toNextBand) {
        public Result {
            requireNonNull(band, "band is null");
            requireNonNull(toNextBand, "toNextBand is null");
        }
    }
}
