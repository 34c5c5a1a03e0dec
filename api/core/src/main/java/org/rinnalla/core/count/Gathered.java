package org.rinnalla.core.count;

import java.util.List;
import java.util.Optional;
import org.rinnalla.spi.CourseView;
import org.rinnalla.spi.FigureDefinition;
import org.rinnalla.spi.FigureKind;
import org.rinnalla.spi.FigureVerdict;
import org.rinnalla.spi.Period;
import org.rinnalla.spi.SmallNumbers;
import org.rinnalla.spi.TextKey;

/**
 * A way of counting that looks at more than courses.
 *
 * @param id stable name
 * @param version of its way of counting
 * @param kind what its value is
 * @param members noun of its members
 * @param aboutPersons false: no number of it can point at a participant
 */
record Gathered(String id, String version, FigureKind kind, String members, boolean aboutPersons) implements FigureDefinition {
    /** Face-to-face contacts with employers by specialist and week. */
    static final Gathered EMPLOYER_CONTACTS = new Gathered("employer-contacts-per-week", "1", FigureKind.RATE, "Contact", false);
    /** Running enrolments by the places that the caseload limit leaves to those who have any. */
    static final Gathered PLACES = new Gathered("places-taken", "2", FigureKind.SHARE, "Enrolment", true);

    /** Applications that the participant made alone, of all. */
    static final Gathered OWN_APPLICATIONS = new Gathered("participant-made-applications", "1", FigureKind.SHARE, "JobApplication", true);
    /** Persons who wait on the last day. */
    static final Gathered QUEUE = new Gathered("queue", "1", FigureKind.COUNT, "Referral", true);

    static List<Gathered> all() {
        return List.of(EMPLOYER_CONTACTS, PLACES, OWN_APPLICATIONS, QUEUE);
    }

    @Override
    public TextKey title() {
        return TextKey.of("figure." + id + ".title");
    }

    @Override
    public TextKey definition() {
        return TextKey.of("figure." + id + ".definition");
    }

    @Override
    public Optional<SmallNumbers> smallNumbers() {
        return aboutPersons ? Optional.of(SmallNumbers.USUAL) : Optional.empty();
    }

    @Override
    public FigureVerdict judge(CourseView course, Period period) {
        return FigureVerdict.OUTSIDE;
    }
}
