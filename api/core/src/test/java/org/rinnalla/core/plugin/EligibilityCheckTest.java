package org.rinnalla.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rinnalla.core.plugin.EligibilityOutcome.Eligible;
import org.rinnalla.core.plugin.EligibilityOutcome.NotEligible;
import org.rinnalla.core.plugin.EligibilityOutcome.Unknown;
import org.rinnalla.spi.EligibilityEnvironment;
import org.rinnalla.spi.EligibilityRule;
import org.rinnalla.spi.EnrolmentFacts;
import org.rinnalla.spi.ParticipantFacts;
import org.rinnalla.spi.RuleOutcome;
import org.rinnalla.spi.TextKey;
import org.rinnalla.spi.Violation;

class EligibilityCheckTest {
    private static final EligibilityRule MET = rule("QZ-1", RuleOutcome.met());
    private static final EligibilityRule WARNED = rule("QZ-2", RuleOutcome.warned(violation("MIND_THIS")));
    private static final EligibilityRule REFUSED = rule("QZ-3", RuleOutcome.refused(violation("TOO_YOUNG")));

    @Test
    void is_eligible_when_no_rule_refuses() {
        assertThat(check(MET)).isEqualTo(new Eligible(List.of()));
        assertThat(check()).isEqualTo(new Eligible(List.of()));
        assertThat(check(MET, WARNED)).isInstanceOfSatisfying(Eligible.class,
                eligible -> assertThat(eligible.warnings()).extracting(finding -> finding.rule().value()).containsExactly("QZ-2"));
    }

    @Test
    void names_every_refusal_and_every_warning() {
        assertThat(check(REFUSED, MET, WARNED, rule("QZ-4", new RuleOutcome.Refused(List.of(violation("A_1"), violation("A_2"))))))
                .isInstanceOfSatisfying(NotEligible.class, not -> {
                    assertThat(not.refusals()).extracting(finding -> finding.violation().code()).containsExactly("TOO_YOUNG", "A_1", "A_2");
                    assertThat(not.warnings()).extracting(finding -> finding.violation().code()).containsExactly("MIND_THIS");
                });
    }

    @Test
    void a_rule_that_does_not_answer_decides_nothing() {
        EligibilityRule broken = FakeProgramme.rule("QZ-9", List.of(), environment -> {
            throw new IllegalStateException("born " + environment.participant().birthDate());
        });

        assertThat(check(REFUSED, broken)).isInstanceOfSatisfying(Unknown.class, unknown -> assertThat(unknown.fault().message())
                .isEqualTo("Plugin quay failed in rule QZ-9: java.lang.IllegalStateException"));
    }

    @Test
    void lets_no_object_of_the_plugin_out() {
        Object own = new Object() {
            @Override
            public String toString() {
                return Thread.currentThread().getName();
            }
        };
        Violation violation = new Violation("TOO_YOUNG", "participantId", TextKey.of("a"), Map.of("own", own, "age", 14));

        assertThat(check(rule("QZ-1", RuleOutcome.refused(violation)))).isInstanceOfSatisfying(NotEligible.class,
                not -> assertThat(not.refusals().getFirst().violation().arguments()).containsEntry("age", 14).hasEntrySatisfying("own",
                        value -> assertThat((String) value).startsWith("plugin-quay.jar-")));
    }

    private static EligibilityOutcome check(EligibilityRule... rules) {
        FakePlugin fake = new FakePlugin().bundle("en", "programme.name = One");
        fake.programmes.add(FakeProgramme.of("qz.one").rules(rules));
        InstalledPlugin plugin = fake.installed();
        try (PluginHandle _ = plugin.handle()) {
            return new EligibilityCheck(Loading.FENCE)
                    .check(new InstalledProgramme(plugin, plugin.contributions().programmes().getFirst()), environment());
        }
    }

    private static EligibilityRule rule(String id, RuleOutcome outcome) {
        return FakeProgramme.rule(id, List.of(), environment -> outcome);
    }

    private static Violation violation(String code) {
        return new Violation(code, "participantId", TextKey.of("a"), Map.of());
    }

    private static EligibilityEnvironment environment() {
        return new EligibilityEnvironment() {
            @Override
            public LocalDate date() {
                return LocalDate.of(2026, 3, 1);
            }

            @Override
            public ParticipantFacts participant() {
                return new ParticipantFacts(Optional.empty(), Optional.empty(), Optional.empty());
            }

            @Override
            public EnrolmentFacts enrolment() {
                return new EnrolmentFacts(Optional.empty(), Set.of(), Optional.empty(), Map.of());
            }
        };
    }
}
