package org.rinnalla.testkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rinnalla.spi.FidelityView;
import org.rinnalla.spi.FidelityView.Item;
import org.rinnalla.spi.FidelityView.Live;
import org.rinnalla.spi.FidelityView.Name;
import org.rinnalla.spi.FidelityView.Next;
import org.rinnalla.spi.FidelityView.Ratings;
import org.rinnalla.spi.FidelityView.Result;
import org.rinnalla.spi.Period;

/** Fidelity reviews for reports under test: whole ones, and such as lack an item. */
public final class FakeReviews {
    private static final int ITEMS = 25;

    private FakeReviews() {}

    /** A unit with a whole review a year ago, and one since then. */
    public static List<FidelityView> oneSite(LocalDate day) {
        return List.of(whole(1, Optional.of("North"), day, 4), whole(1, Optional.of("North"), day.minusYears(1), 3));
    }

    /** The whole programme with a review that lacks item 18, and a unit that was reviewed for the first time. */
    public static List<FidelityView> twoSites(LocalDate day) {
        return List.of(lacking(1, Optional.empty(), day, 18), whole(1, Optional.empty(), day.minusYears(1), 3),
                whole(2, Optional.of("North"), day.minusDays(3), 5));
    }

    /** One with the same score in each item, live data of item 1 that propose a 3. */
    public static FidelityView whole(int site, Optional<String> unit, LocalDate day, int score) {
        int total = ITEMS * score;
        String band = total >= 115 ? "EXEMPLARY" : total >= 100 ? "GOOD" : total >= 74 ? "FAIR" : "NOT_SUPPORTED_EMPLOYMENT";
        return new FidelityView(site, unit, held(day, "CLOSED"), items(score, 0),
                Optional.of(new Result(total, new Name(band, "Band " + band), total < 115 ? Optional.of(1) : Optional.empty())));
    }

    /** One whose other items have a 4 each; so it has no total. */
    public static FidelityView lacking(int site, Optional<String> unit, LocalDate day, int missing) {
        return new FidelityView(site, unit, held(day, "AGREEING"), items(4, missing), Optional.empty());
    }

    private static FidelityView.Held held(LocalDate day, String state) {
        return new FidelityView.Held(day, new Period(day.minusMonths(6), day.minusDays(1)), new Name("SCALE", "Scale of 25 items"),
                new Name(state, "State " + state));
    }

    private static List<Item> items(int score, int missing) {
        return IntStream.rangeClosed(1, ITEMS).mapToObj(number -> {
            boolean agreed = number != missing;
            Optional<Live> live = number == 1
                    ? Optional.of(new Live(3, Optional.of(new BigDecimal("26.50")), "Participants", Optional.of(new BigDecimal("2.5"))))
                    : Optional.empty();
            Optional<Next> next = agreed && score < 5 ? Optional.of(new Next(score + 1, Optional.empty(), "Judged")) : Optional.empty();
            return new Item(number, part(number), "Item " + number, new Ratings(Optional.of(4), Optional.of(3)),
                    agreed ? Optional.of(score) : Optional.empty(), live, next);
        }).toList();
    }

    private static Name part(int number) {
        if (number <= 3) {
            return new Name("STAFFING", "Staffing");
        }
        return number <= 11 ? new Name("ORGANISATION", "Organisation") : new Name("SERVICES", "Services");
    }
}
