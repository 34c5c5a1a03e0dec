package org.rinnalla.core.plugin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.rinnalla.spi.EligibilityEnvironment;
import org.rinnalla.spi.EligibilityRule;
import org.rinnalla.spi.PhaseDefinition;
import org.rinnalla.spi.ProgrammeDefinition;
import org.rinnalla.spi.ProgrammeId;
import org.rinnalla.spi.RuleId;
import org.rinnalla.spi.RuleOutcome;
import org.rinnalla.spi.RuleSubject;
import org.rinnalla.spi.Term;
import org.rinnalla.spi.TextKey;

/** A programme as a test needs it. */
record FakeProgramme(ProgrammeId id, TextKey name, List<PhaseDefinition> phases, List<EligibilityRule> eligibility,
        Optional<Integer> caseloadLimit, Map<Term, TextKey> terms) implements ProgrammeDefinition {
    static FakeProgramme of(String id) {
        return new FakeProgramme(new ProgrammeId(id), TextKey.of("programme.name"), PhaseDefinition.standard(), List.of(), Optional.empty(),
                Map.of());
    }

    FakeProgramme phases(PhaseDefinition... other) {
        return new FakeProgramme(id, name, List.of(other), eligibility, caseloadLimit, terms);
    }

    FakeProgramme rules(EligibilityRule... other) {
        return new FakeProgramme(id, name, phases, List.of(other), caseloadLimit, terms);
    }

    FakeProgramme limit(int limit) {
        return new FakeProgramme(id, name, phases, eligibility, Optional.of(limit), terms);
    }

    FakeProgramme term(Term term, String key) {
        return new FakeProgramme(id, name, phases, eligibility, caseloadLimit, Map.of(term, TextKey.of(key)));
    }

    static EligibilityRule rule(String id, List<String> texts, Function<EligibilityEnvironment, RuleOutcome> check) {
        return new EligibilityRule() {
            @Override
            public RuleId id() {
                return new RuleId(id);
            }

            @Override
            public RuleSubject about() {
                return RuleSubject.OTHER;
            }

            @Override
            public List<TextKey> texts() {
                return texts.stream().map(TextKey::of).toList();
            }

            @Override
            public RuleOutcome check(EligibilityEnvironment environment) {
                return check.apply(environment);
            }
        };
    }
}
