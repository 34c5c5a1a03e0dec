package org.rinnalla.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rinnalla.spi.EnrolmentState;
import org.rinnalla.spi.PhaseDefinition;
import org.rinnalla.spi.RuleOutcome;
import org.rinnalla.spi.Term;

class TextVerificationTest {
    private final FakePlugin plugin = new FakePlugin();

    @Test
    void a_bundle_for_each_language_is_demanded() {
        plugin.languages = List.of(Locale.ENGLISH, Locale.of("sv", "FI"));
        plugin.bundle("en", "");

        assertThat(plugin.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.rule()).isEqualTo(PluginRule.BUNDLE_MISSING);
            assertThat(problem.place()).isEqualTo("META-INF/rinnalla/messages_sv-FI.properties");
            assertThat(problem.remedy()).contains("src/main/resources/META-INF/rinnalla/messages_sv-FI.properties");
        });
    }

    @Test
    void every_text_that_is_used_must_stand_in_every_language() {
        // Given a programme that uses texts in its name, a phase, a term and a rule, and two incomplete bundles
        plugin.languages = List.of(Locale.ENGLISH, Locale.of("sv"));
        plugin.programmes.add(FakeProgramme.of("qz.one").phases(PhaseDefinition.of("FIRST", EnrolmentState.MAPPING, "phase.first"))
                .term(Term.UNIT, "term.unit")
                .rules(FakeProgramme.rule("QZ-1", List.of("rule.refused"), environment -> RuleOutcome.met())));
        plugin.bundle("en", "programme.name = One\nterm.unit = Quay\nonly.here = English\n");
        plugin.bundle("sv", "programme.name = Ett\nphase.first = Första\nrule.refused = Nej\n");
        // When it is verified
        List<PluginProblem> problems = plugin.problems();
        // Then each bundle's gaps are told, each with who wants the text
        assertThat(problems).extracting(PluginProblem::rule, PluginProblem::place, PluginProblem::message).containsExactly(
                tuple(PluginRule.TEXT_MISSING, "messages_en.properties",
                        "2 texts are missing: phase.first (used by phase FIRST of programme qz.one), "
                                + "rule.refused (used by rule QZ-1 of programme qz.one)"),
                tuple(PluginRule.TEXT_MISSING, "messages_sv.properties",
                        "2 texts are missing: only.here (stands in messages_en.properties), "
                                + "term.unit (used by term UNIT of programme qz.one)"));
    }

    @Test
    void a_broken_bundle_is_told_with_its_lines() {
        plugin.bundle("en", "a = fine\nb = {age\nb = again\nc = \\uX\n");

        assertThat(plugin.problems()).extracting(PluginProblem::rule, PluginProblem::place).containsExactly(
                tuple(PluginRule.BUNDLE_PATTERN, "messages_en.properties:2"),
                tuple(PluginRule.BUNDLE_KEY_TWICE, "messages_en.properties:3"),
                tuple(PluginRule.BUNDLE_UNREADABLE, "messages_en.properties:4"));
    }

    @Test
    void a_bundle_in_latin_1_or_above_the_limit_is_refused_for_that_alone() {
        plugin.languages = List.of(Locale.ENGLISH, Locale.of("sv"));
        plugin.programmes.add(FakeProgramme.of("qz.one"));
        plugin.file("META-INF/rinnalla/messages_en.properties", "programme.name = \u00e5".getBytes(StandardCharsets.ISO_8859_1));
        plugin.bundle("sv", "#".repeat(PluginLimits.BUNDLE_BYTES + 1));

        assertThat(plugin.problems()).extracting(PluginProblem::rule).containsExactly(PluginRule.BUNDLE_UNREADABLE,
                PluginRule.BUNDLE_TOO_LARGE);
    }

    @Test
    void a_language_is_named_once_and_has_a_name() {
        plugin.languages = List.of(Locale.ENGLISH, Locale.ENGLISH, Locale.ROOT);
        plugin.bundle("en", "").bundle("und", "");

        assertThat(plugin.problems()).extracting(PluginProblem::message).containsExactly("the language 'en' is named twice",
                "the language 'und' has no name");
    }
}
