package org.rinnalla.core.fidelity;

import static org.rinnalla.core.fidelity.FidelityMeasure.CONTACTS_A_WEEK;
import static org.rinnalla.core.fidelity.FidelityMeasure.DAYS;
import static org.rinnalla.core.fidelity.FidelityMeasure.JUDGED;
import static org.rinnalla.core.fidelity.FidelityMeasure.PARTICIPANTS;
import static org.rinnalla.core.fidelity.FidelityMeasure.PARTS;
import static org.rinnalla.core.fidelity.FidelityMeasure.PERCENT;
import static org.rinnalla.core.fidelity.FidelitySection.ORGANISATION;
import static org.rinnalla.core.fidelity.FidelitySection.SERVICES;
import static org.rinnalla.core.fidelity.FidelitySection.STAFFING;

import java.util.List;
import org.rinnalla.core.model.FidelityBand;

/** The 25 items of the scale of 2008, and what their sum means. */
public final class FidelityItems {
    /** How many there are; a total needs all of them. */
    public static final int COUNT = 25;

    private static final Ladder FIVE_PARTS = Ladder.atLeast(5, 4, 3, 2);
    private static final Ladder DIVERSITY = Ladder.atLeast(85, 70, 60, 50);

    private static final List<FidelityItem> ALL = List.of(
            computed(1, STAFFING, PARTICIPANTS, Ladder.atMost(20, 25, 30, 40)),
            reviewed(2, STAFFING, PERCENT, Ladder.atLeast(96, 90, 75, 60)), reviewed(3, STAFFING, PARTS, Ladder.atLeast(6, 5, 1)),
            computed(4, ORGANISATION, PERCENT, Ladder.atLeast(90, 75, 50, 0)), reviewed(5, ORGANISATION, PARTS, FIVE_PARTS),
            reviewed(6, ORGANISATION, JUDGED, Ladder.NONE), reviewed(7, ORGANISATION, JUDGED, Ladder.NONE),
            reviewed(8, ORGANISATION, PARTS, FIVE_PARTS), reviewed(9, ORGANISATION, JUDGED, Ladder.NONE),
            reviewed(10, ORGANISATION, PARTS, FIVE_PARTS), reviewed(11, ORGANISATION, PARTS, FIVE_PARTS),
            reviewed(12, SERVICES, JUDGED, Ladder.NONE), reviewed(13, SERVICES, PARTS, Ladder.atLeast(4, 3, 2, 1)),
            reviewed(14, SERVICES, JUDGED, Ladder.NONE), computed(15, SERVICES, DAYS, Ladder.atMost(30, 60, 150, 270)),
            reviewed(16, SERVICES, PERCENT, Ladder.atLeast(90, 75, 50, 25)),
            computed(17, SERVICES, CONTACTS_A_WEEK, Ladder.atLeast(6, 5, 4, 2)), reviewed(18, SERVICES, JUDGED, Ladder.NONE),
            computed(19, SERVICES, PERCENT, DIVERSITY), computed(20, SERVICES, PERCENT, DIVERSITY),
            computed(21, SERVICES, PERCENT, Ladder.atLeast(95, 85, 75, 65)), reviewed(22, SERVICES, JUDGED, Ladder.NONE),
            computed(23, SERVICES, PARTS, FIVE_PARTS), computed(24, SERVICES, PERCENT, Ladder.atLeast(65, 50, 40, 30).lastBeyond()),
            reviewed(25, SERVICES, PARTS, Ladder.atLeast(6, 5, 4, 3)));

    private FidelityItems() {}

    /** By their numbers. */
    public static List<FidelityItem> all() {
        return ALL;
    }

    static FidelityItem of(int number) {
        return ALL.get(number - 1);
    }

    /** What the sum of 25 scores means. */
    public static FidelityBand band(int total) {
        if (total < COUNT || total > 5 * COUNT) {
            throw new IllegalArgumentException("25 scores of 1 to 5 do not sum up to " + total);
        }
        if (total >= 115) {
            return FidelityBand.EXEMPLARY;
        }
        if (total >= 100) {
            return FidelityBand.GOOD;
        }
        return total >= 74 ? FidelityBand.FAIR : FidelityBand.NOT_SUPPORTED_EMPLOYMENT;
    }

    private static FidelityItem computed(int number, FidelitySection section, FidelityMeasure measure, Ladder ladder) {
        return new FidelityItem(number, section, measure, ladder, true);
    }

    private static FidelityItem reviewed(int number, FidelitySection section, FidelityMeasure measure, Ladder ladder) {
        return new FidelityItem(number, section, measure, ladder, false);
    }
}
