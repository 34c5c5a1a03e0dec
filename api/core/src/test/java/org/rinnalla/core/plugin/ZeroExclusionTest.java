package org.rinnalla.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.rinnalla.spi.EligibilityEnvironment;
import org.rinnalla.spi.EligibilityRule;
import org.rinnalla.spi.PhaseEnvironment;
import org.rinnalla.spi.PhaseGuard;
import org.rinnalla.spi.ProgrammeDefinition;
import org.rinnalla.spi.ProgrammeId;
import org.rinnalla.spi.Question;
import org.rinnalla.spi.RuleId;
import org.rinnalla.spi.RuleOutcome;
import org.rinnalla.spi.RuleSubject;
import org.rinnalla.spi.TextKey;

/** A programme that would keep somebody in its target group out is refused as a whole, with the place and what to do. */
class ZeroExclusionTest {
    private final FakePlugin plugin = new FakePlugin().bundle("en", "programme.name = One");

    @ParameterizedTest
    @EnumSource(mode = Mode.INCLUDE, names = {"READINESS", "SEVERITY", "SYMPTOMS", "DIAGNOSIS", "SUBSTANCE_USE", "WORK_CAPACITY"})
    void st4_fi2_aGateOnHealthOrAbilityIsRefusedWhereverItStands(RuleSubject gate) {
        plugin.programmes.add(new Gated(gate));

        List<PluginProblem> problems = plugin.problems();

        assertThat(problems).extracting(PluginProblem::rule).containsOnly(PluginRule.ZERO_EXCLUSION);
        assertThat(problems).extracting(PluginProblem::place).containsExactly("rule QZ-1 of programme qz.gated",
                "question gate of programme qz.gated", "phase guard QZ-2 of programme qz.gated");
        assertThat(problems).allSatisfy(problem -> assertThat(problem.line()).contains("quay.jar", gate.name(), "will and motivation"));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = {"READINESS", "SEVERITY", "SYMPTOMS", "DIAGNOSIS", "SUBSTANCE_USE", "WORK_CAPACITY"})
    void kn3_aTargetGroupAndWhatElseKeepsNobodyOutForHealthIsAllowed(RuleSubject about) {
        plugin.programmes.add(new Gated(about));

        assertThat(plugin.problems()).isEmpty();
    }

    /** A rule, a question and a phase guard about the same. */
    private record Gated(RuleSubject about) implements ProgrammeDefinition {
        @Override
        public ProgrammeId id() {
            return new ProgrammeId("qz.gated");
        }

        @Override
        public TextKey name() {
            return TextKey.of("programme.name");
        }

        @Override
        public List<EligibilityRule> eligibility() {
            return List.of(new Gate(about));
        }

        @Override
        public List<Question> questions() {
            return List.of(new Question("gate", about, TextKey.of("programme.name")));
        }

        @Override
        public List<PhaseGuard> phaseGuards() {
            return Stream.of(about).<PhaseGuard>map(Threshold::new).toList();
        }
    }

    private record Gate(RuleId id, RuleSubject about, List<TextKey> texts) implements EligibilityRule {
        Gate(RuleSubject about) {
            this(new RuleId("QZ-1"), about, List.of());
        }

        @Override
        public RuleOutcome check(EligibilityEnvironment environment) {
            return RuleOutcome.met();
        }
    }

    private record Threshold(RuleId id, RuleSubject about, List<TextKey> texts) implements PhaseGuard {
        Threshold(RuleSubject about) {
            this(new RuleId("QZ-2"), about, List.of());
        }

        @Override
        public RuleOutcome check(PhaseEnvironment environment) {
            return RuleOutcome.met();
        }
    }
}
