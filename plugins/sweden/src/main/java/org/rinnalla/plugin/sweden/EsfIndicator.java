package org.rinnalla.plugin.sweden;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rinnalla.spi.PersonView;
import org.rinnalla.spi.TextKey;

/** Common indicators for participants of Regulation (EU) 2021/1057, Annex I; short codes as the managing authorities use them. */
enum EsfIndicator {
    EECO01, EECO02, EECO03, EECO04, EECO05, EECO06, EECO07, EECO08, EECO09, EECO10, EECO11, EECO12, EECO13, EECO14, EECO15, EECO16, EECO17,
    /** Public administrations supported: about no participant. */
    EECO18,
    /** Small and medium-sized enterprises supported: about no participant. */
    EECO19, EECR01, EECR02, EECR03, EECR04, EECR05, EECR06;

    /** False: it counts organisations, of which the platform knows nothing. */
    boolean aboutParticipants() {
        return this != EECO18 && this != EECO19;
    }

    /** True: it is about those who have left. */
    boolean result() {
        return name().startsWith("EECR");
    }

    /** Whether somebody is counted; empty: it was not told. */
    Optional<Boolean> counts(PersonView person) {
        return switch (this) {
            case EECO01 -> Optional.of(true);
            case EECO02 -> status(person, "labourStatus", "UNEMPLOYED", "LONG_TERM_UNEMPLOYED");
            case EECO03 -> status(person, "labourStatus", "LONG_TERM_UNEMPLOYED");
            case EECO04 -> status(person, "labourStatus", "INACTIVE");
            case EECO05 -> status(person, "labourStatus", "EMPLOYED");
            case EECO06 -> person.ageAtEntry().map(age -> age < 18);
            case EECO07 -> person.ageAtEntry().map(age -> age >= 18 && age <= 29);
            case EECO08 -> person.ageAtEntry().map(age -> age >= 55);
            case EECO09 -> status(person, "education", "ISCED_0_2");
            case EECO10 -> status(person, "education", "ISCED_3_4");
            case EECO11 -> status(person, "education", "ISCED_5_8");
            case EECO12 -> yes(person, "disability");
            case EECO13 -> status(person, "citizenship", "THIRD_COUNTRY");
            case EECO14 -> yes(person, "foreignBackground");
            case EECO15 -> yes(person, "minority");
            case EECO16 -> yes(person, "homeless");
            case EECO17 -> yes(person, "rural");
            case EECO18, EECO19 -> Optional.empty();
            case EECR01 -> yes(person, "seekingOnLeaving");
            case EECR02 -> yes(person, "studyingOnLeaving");
            case EECR03 -> yes(person, "qualificationOnLeaving");
            case EECR04 -> status(person, "leavingStatus", "EMPLOYED");
            case EECR05 -> status(person, "laterStatus", "EMPLOYED");
            case EECR06 -> yes(person, "laterImproved");
        };
    }

    TextKey label() {
        return TextKey.of("report.esf." + name().toLowerCase(Locale.ROOT));
    }

    private static Optional<Boolean> status(PersonView person, String fact, String... constants) {
        return person.background().one(fact).map(Set.of(constants)::contains);
    }

    private static Optional<Boolean> yes(PersonView person, String fact) {
        return person.background().one(fact).map(Boolean::parseBoolean);
    }
}
