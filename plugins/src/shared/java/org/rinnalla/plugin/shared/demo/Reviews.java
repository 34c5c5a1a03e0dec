package org.rinnalla.plugin.shared.demo;

import java.time.LocalDate;
import org.rinnalla.spi.ImportKind;

/** Writes fidelity reviews by two method supporters, of the half year before each. */
public final class Reviews {
    private final Demo demo;
    private final String programme;

    /** @param programme reference of the programme */
    public Reviews(Demo demo, String programme) {
        this.demo = demo;
        this.programme = programme;
    }

    /**
     * A review of a unit by {@code ms-1} and {@code ms-2}.
     *
     * @param scores 25 signs: 1 to 5, a hyphen where they have not agreed yet
     */
    public void of(String unit, LocalDate day, String scores) {
        LocalDate end = day.withDayOfMonth(1).minusDays(1);
        demo.add(ImportKind.FIDELITY_REVIEWS, demo.nextRef(ImportKind.FIDELITY_REVIEWS, "fr", 2)).set("programmeRef", programme)
                .set("unitRef", unit).set("scale", "IPS25_2008").set("reviewedOn", day)
                .set("periodFrom", end.plusDays(1).minusMonths(6)).set("periodTo", end).set("firstReviewerRef", demo.ref("ms-1"))
                .set("secondReviewerRef", demo.ref("ms-2")).set("agreedScores", scores);
    }
}
