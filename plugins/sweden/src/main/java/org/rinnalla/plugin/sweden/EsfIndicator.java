package org.rinnalla.plugin.sweden;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rinnalla.spi.PersonView;
import org.rinnalla.spi.TextKey;

/** Common indicators for participants of Regulation (EU) 2021/1057, Annex I; short codes as the managing authorities use them. */
enum EsfIndicator {
    EECO01(person -> Optional.of(true)), EECO02(person -> status(person, "labourStatus", "UNEMPLOYED", "LONG_TERM_UNEMPLOYED")), EECO03(
            person -> status(person, "labourStatus", "LONG_TERM_UNEMPLOYED")), EECO04(person -> status(person, "labourStatus",
                    "INACTIVE")), EECO05(person -> status(person, "labourStatus", "EMPLOYED")), EECO06(
                            person -> person.ageAtEntry().map(age -> age < 18)), EECO07(
                                    person -> person.ageAtEntry().map(age -> age >= 18 && age <= 29)), EECO08(person -> person.ageAtEntry()
                                            .map(age -> age >= 55)), EECO09(person -> status(person, "education", "ISCED_0_2")), EECO10(
                                                    person -> status(person, "education", "ISCED_3_4")), EECO11(person -> status(person,
                                                            "education", "ISCED_5_8")), EECO12(person -> yes(person, "disability")), EECO13(
                                                                    person -> status(person, "citizenship", "THIRD_COUNTRY")), EECO14(
                                                                            person -> yes(person, "foreignBackground")), EECO15(
                                                                                    person -> yes(person, "minority")), EECO16(
                                                                                            person -> yes(person, "homeless")), EECO17(
                                                                                                    person -> yes(person, "rural")),
    /** Public administrations supported: about no participant. */
    EECO18(null),
    /** Small and medium-sized enterprises supported: about no participant. */
    EECO19(null), EECR01(person -> yes(person, "seekingOnLeaving")), EECR02(person -> yes(person, "studyingOnLeaving")), EECR03(
            person -> yes(person, "qualificationOnLeaving")), EECR04(person -> status(person, "leavingStatus", "EMPLOYED")), EECR05(
                    person -> status(person, "laterStatus", "EMPLOYED")), EECR06(person -> yes(person, "laterImproved"));

    private final Optional<Function<PersonView, Optional<Boolean>>> rule;

    EsfIndicator(@Nullable Function<PersonView, Optional<Boolean>> rule) {
        this.rule = Optional.ofNullable(rule);
    }

    /** False: it counts organisations, of which the platform knows nothing. */
    boolean aboutParticipants() {
        return rule.isPresent();
    }

    /** True: it is about those who have left. */
    boolean result() {
        return name().startsWith("EECR");
    }

    /** Whether somebody is counted; empty: it was not told. */
    Optional<Boolean> counts(PersonView person) {
        return rule.flatMap(each -> each.apply(person));
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
