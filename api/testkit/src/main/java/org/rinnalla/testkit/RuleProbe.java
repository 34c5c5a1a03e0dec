package org.rinnalla.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.plugin.EligibilityCheck;
import org.rinnalla.core.plugin.EligibilityOutcome;
import org.rinnalla.core.plugin.EligibilityOutcome.Finding;
import org.rinnalla.core.plugin.InstalledProgramme;
import org.rinnalla.spi.Aim;
import org.rinnalla.spi.EligibilityEnvironment;
import org.rinnalla.spi.EnrolmentFacts;
import org.rinnalla.spi.ParticipantFacts;
import org.rinnalla.spi.RuleId;
import org.rinnalla.spi.TextKey;

/** Asks all rules about people of all ages, known and unknown. */
final class RuleProbe {
    private static final LocalDate DAY = LocalDate.of(2028, 2, 29);

    private RuleProbe() {}

    static List<String> faults(Catalogue catalogue) {
        EligibilityCheck check = new EligibilityCheck(Kit.FENCE);
        List<String> faults = new ArrayList<>();
        for (InstalledProgramme programme : catalogue.programmes()) {
            for (EligibilityEnvironment facts : facts()) {
                switch (check.check(programme, facts)) {
                    case EligibilityOutcome.Unknown(var fault) -> faults.add(fault.message());
                    case EligibilityOutcome.Eligible(var warnings) -> texts(catalogue, programme, warnings, faults);
                    case EligibilityOutcome.NotEligible(var refusals, var warnings) -> {
                        texts(catalogue, programme, refusals, faults);
                        texts(catalogue, programme, warnings, faults);
                    }
                }
            }
        }
        return faults.stream().distinct().toList();
    }

    private static List<EligibilityEnvironment> facts() {
        List<EligibilityEnvironment> all = new ArrayList<>(List.of(FakeEligibility.on(DAY), FakeEligibility.on(LocalDate.of(1900, 1, 1))));
        for (int years = -1; years <= 120; years++) {
            LocalDate birth = DAY.minusYears(years);
            all.add(FakeEligibility.on(DAY).with(new ParticipantFacts(Optional.of(birth), Optional.of("?"), Optional.of(""))).with(
                    new EnrolmentFacts(Optional.of(DAY.minusDays(years)), Set.of(Aim.values()), Optional.of(""), Map.of("unknown", true))));
        }
        return all;
    }

    private static void texts(Catalogue catalogue, InstalledProgramme programme, List<Finding> findings, List<String> faults) {
        for (Finding finding : findings) {
            TextKey key = finding.violation().message();
            if (!declared(programme, finding.rule()).contains(key)) {
                faults.add("rule " + finding.rule() + " of " + programme.definition().id() + " answers with the text " + key.value()
                        + ", which its texts() do not name");
            }
            for (Locale language : programme.plugin().descriptor().languages()) {
                String text = catalogue.texts().text(programme.plugin().id(), language, key, finding.violation().arguments());
                if (text.contains("{")) {
                    faults.add("rule " + finding.rule() + " gives no value for a placeholder: " + text);
                }
            }
        }
    }

    private static List<TextKey> declared(InstalledProgramme programme, RuleId id) {
        return programme.definition().eligibility().stream().filter(rule -> rule.id().equals(id)).flatMap(rule -> rule.texts().stream())
                .toList();
    }
}
