package org.rinnalla.core.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rinnalla.spi.EligibilityRule;
import org.rinnalla.spi.NationalIdentifier;
import org.rinnalla.spi.PhaseDefinition;
import org.rinnalla.spi.ProgrammeDefinition;
import org.rinnalla.spi.ProtectionGrade;
import org.rinnalla.spi.ReportDefinition;
import org.rinnalla.spi.TextKey;

/**
 * A text that a contribution uses.
 *
 * @param key in the plugin's bundles
 * @param place the contribution, for people
 */
record TextUse(TextKey key, String place) {
    static List<TextUse> of(InstalledPlugin plugin) {
        Contributions contributions = plugin.contributions();
        List<TextUse> uses = new ArrayList<>();
        contributions.programmes().forEach(programme -> of(programme).forEach(uses::add));
        contributions.identifiers().forEach(identifier -> of(identifier).forEach(uses::add));
        contributions.protectionGrades().forEach(grade -> of(grade).forEach(uses::add));
        contributions.benefits()
                .ifPresent(benefits -> benefits.texts().forEach(key -> uses.add(new TextUse(key, "benefits()"))));
        contributions.reports().forEach(report -> of(report).forEach(uses::add));
        plugin.listeners().forEach(
                listener -> listener.texts().forEach(key -> uses.add(new TextUse(key, "listener " + listener.id()))));
        contributions.figures().forEach(figure -> {
            uses.add(new TextUse(figure.title(), "figure " + figure.id()));
            uses.add(new TextUse(figure.definition(), "figure " + figure.id()));
        });
        contributions.data().forEach(data -> data.fields()
                .forEach(field -> uses.add(new TextUse(field.label(), "data field " + data.noun() + "." + field.name()))));
        return uses;
    }

    private static Stream<TextUse> of(ProgrammeDefinition programme) {
        String place = "programme " + programme.id();
        Stream<TextUse> own = Stream.of(new TextUse(programme.name(), place));
        Stream<TextUse> phases = programme.phases().stream().flatMap(phase -> label(phase, place));
        Stream<TextUse> terms = programme.terms().entrySet().stream()
                .map(term -> new TextUse(term.getValue(), "term " + term.getKey() + " of " + place));
        Stream<TextUse> rules = programme.eligibility().stream().flatMap(rule -> of(rule, place));
        Stream<TextUse> guards = programme.phaseGuards().stream().flatMap(
                guard -> guard.texts().stream().map(key -> new TextUse(key, "guard " + guard.id() + " of " + place)));
        Stream<TextUse> questions = programme.questions().stream()
                .map(question -> new TextUse(question.text(), "question " + question.key() + " of " + place));
        Stream<TextUse> steps = programme.intake().steps().stream()
                .map(step -> new TextUse(step.label(), "step " + step.code() + " of " + place));
        Stream<TextUse> referrers = programme.intake().referrers().stream().flatMap(list -> list.all().stream())
                .map(referrer -> new TextUse(referrer.label(), "referrer " + referrer.code() + " of " + place));
        return Stream.of(own, phases, terms, rules, guards, questions, steps, referrers).flatMap(all -> all);
    }

    private static Stream<TextUse> label(PhaseDefinition phase, String place) {
        return phase.label().stream().map(key -> new TextUse(key, "phase " + phase.code() + " of " + place));
    }

    private static Stream<TextUse> of(EligibilityRule rule, String place) {
        return rule.texts().stream().map(key -> new TextUse(key, "rule " + rule.id() + " of " + place));
    }

    private static Stream<TextUse> of(NationalIdentifier identifier) {
        String place = "identifier " + identifier.type();
        return Stream.concat(Stream.of(identifier.name()), identifier.texts().stream()).map(key -> new TextUse(key, place));
    }

    private static Stream<TextUse> of(ProtectionGrade grade) {
        return Stream.concat(Stream.of(grade.label()), grade.refusal().stream())
                .map(key -> new TextUse(key, "protection grade " + grade.code()));
    }

    private static Stream<TextUse> of(ReportDefinition report) {
        String place = "report " + report.id();
        Stream<TextUse> texts = Stream
                .concat(Stream.of(report.texts().title(), report.texts().definition()), report.texts().others().stream())
                .map(key -> new TextUse(key, place));
        Stream<TextUse> parameters = report.parameters().stream()
                .map(parameter -> new TextUse(parameter.label(), "parameter " + parameter.name() + " of " + place));
        return Stream.concat(texts, parameters);
    }
}
