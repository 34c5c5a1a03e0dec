package org.rinnalla.plugin.finland;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rinnalla.spi.PhaseDefinition;
import org.rinnalla.spi.PhaseEnvironment;
import org.rinnalla.spi.PhaseGuard;
import org.rinnalla.spi.PlacementKind;
import org.rinnalla.spi.RuleOutcome;
import org.rinnalla.spi.TextKey;

class PhaseOrderGuardTest {
    private static final LocalDate START = LocalDate.of(2026, 9, 1);
    private static final List<String> PHASES = new ThlIps().phases().stream().map(PhaseDefinition::code).toList();
    private final PhaseGuard guard = new ThlIps().phaseGuards().getFirst();

    @ParameterizedTest(name = "{0} then {1}: {2}")
    @CsvSource({"CLIENT_AGREEMENT,PROFILING,met", "CLIENT_AGREEMENT,JOB_SEARCH,PROFILING",
            "CLIENT_AGREEMENT,SUPPORT,'PROFILING, JOB_SEARCH, EMPLOYER_AGREEMENT'", "CLIENT_AGREEMENT PROFILING,JOB_SEARCH,met",
            "CLIENT_AGREEMENT PROFILING JOB_SEARCH,CLIENT_AGREEMENT,met",
            "CLIENT_AGREEMENT PROFILING JOB_SEARCH CLIENT_AGREEMENT,EMPLOYER_AGREEMENT,met", "JOB_SEARCH,SUPPORT,EMPLOYER_AGREEMENT",
            "EMPLOYER_AGREEMENT,SUPPORT,met", "JOB_SEARCH,JOB_SEARCH,met"})
    void phases_follow_each_other_and_back_is_always_allowed(String before, String next, String answer) {
        RuleOutcome outcome = guard.check(entering(next, List.of(before.split(" ")), List.of(PlacementKind.COMPETITIVE)));

        if (answer.equals("met")) {
            assertThat(outcome).isEqualTo(RuleOutcome.met());
        } else {
            assertThat(outcome).isInstanceOfSatisfying(RuleOutcome.Refused.class, refused -> {
                assertThat(refused.violations()).singleElement().satisfies(violation -> {
                    assertThat(violation.code()).isEqualTo("PHASE_SKIPPED");
                    assertThat(violation.field()).isEqualTo("phase");
                    assertThat(violation.arguments()).containsEntry("missing",
                            Stream.of(answer.split(", ")).map(code -> TextKey.of("phase.coded." + code.toLowerCase(Locale.ROOT)
                                    .replace('_', '-'))).toList());
                });
            });
        }
    }

    @Test
    void a_phase_that_begins_later_does_not_count_yet() {
        PhaseEnvironment early = new Entering("EMPLOYER_AGREEMENT", START.plusDays(1),
                List.of(new PhaseEnvironment.PastPhase("CLIENT_AGREEMENT", START),
                        new PhaseEnvironment.PastPhase("JOB_SEARCH", START.plusDays(5))),
                List.of());

        assertThat(guard.check(early)).isInstanceOf(RuleOutcome.Refused.class);
    }

    @Test
    void support_without_a_job_reminds_and_refuses_nobody() {
        assertThat(guard.check(entering("SUPPORT", PHASES.subList(0, 4), List.of()))).isInstanceOf(RuleOutcome.Warned.class);
        assertThat(guard.check(entering("SUPPORT", PHASES.subList(0, 4), List.of(PlacementKind.COMPETITIVE))))
                .isEqualTo(RuleOutcome.met());
    }

    @Test
    void it_is_about_nobodys_health_or_readiness() {
        assertThat(guard.about().excludes()).isFalse();
        assertThat(guard.id().value()).isEqualTo("FI-PHASES");
    }

    private static PhaseEnvironment entering(String next, List<String> before, List<PlacementKind> placements) {
        List<PhaseEnvironment.PastPhase> past = IntStream.range(0, before.size())
                .mapToObj(i -> new PhaseEnvironment.PastPhase(before.get(i), START.plusDays(i))).toList();
        return new Entering(next, START.plusDays(30), past, placements);
    }

    private record Entering(String phase, LocalDate date, List<PastPhase> phases,
            List<PlacementKind> placements) implements PhaseEnvironment {
        @Override
        public LocalDate startedOn() {
            return START;
        }
    }
}
