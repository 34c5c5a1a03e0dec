package org.rinnalla.plugin.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rinnalla.spi.CountryPlugin;
import org.rinnalla.spi.EligibilityRule;
import org.rinnalla.spi.PhaseDefinition;
import org.rinnalla.spi.ProgrammeDefinition;
import org.rinnalla.spi.ReportDefinition;
import org.rinnalla.spi.ReportParameter;
import org.rinnalla.spi.TextKey;

/** A plugin's texts, and the keys that its contributions name. */
public final class Bundles {
    private Bundles() {}

    public static Properties read(Class<?> plugin, Locale language) {
        String resource = "/META-INF/rinnalla/messages_" + language.toLanguageTag() + ".properties";
        try (InputStream stream = plugin.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("No " + resource);
            }
            Reader strict = new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT));
            Properties texts = new Properties();
            texts.load(strict);
            return texts;
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + resource, e);
        }
    }

    public static Set<String> keys(CountryPlugin plugin) {
        Set<String> keys = new TreeSet<>();
        plugin.programmes().forEach(programme -> programme(programme, keys));
        Stream.concat(plugin.identifiers().stream(), plugin.organisationIdentifiers().stream()).forEach(identifier -> {
            keys.add(identifier.name().value());
            identifier.texts().forEach(key -> keys.add(key.value()));
        });
        for (ReportDefinition report : plugin.reports()) {
            keys.add(report.texts().title().value());
            keys.add(report.texts().definition().value());
            report.texts().others().forEach(key -> keys.add(key.value()));
            report.parameters().stream().map(ReportParameter::label).forEach(key -> keys.add(key.value()));
        }
        plugin.protectionGrades().forEach(grade -> {
            keys.add(grade.label().value());
            grade.refusal().ifPresent(key -> keys.add(key.value()));
        });
        plugin.figures().forEach(figure -> {
            keys.add(figure.title().value());
            keys.add(figure.definition().value());
        });
        plugin.data().forEach(data -> data.fields().forEach(field -> keys.add(field.label().value())));
        plugin.listeners().forEach(listener -> listener.texts().forEach(key -> keys.add(key.value())));
        plugin.benefits().ifPresent(benefits -> benefits.texts().forEach(key -> keys.add(key.value())));
        return keys;
    }

    private static void programme(ProgrammeDefinition programme, Set<String> keys) {
        keys.add(programme.name().value());
        programme.phases().stream().map(PhaseDefinition::label).flatMap(Optional::stream).forEach(key -> keys.add(key.value()));
        programme.terms().values().forEach(key -> keys.add(key.value()));
        programme.eligibility().stream().map(EligibilityRule::texts).flatMap(List<TextKey>::stream)
                .forEach(key -> keys.add(key.value()));
        programme.phaseGuards().forEach(guard -> guard.texts().forEach(key -> keys.add(key.value())));
        programme.questions().forEach(question -> keys.add(question.text().value()));
        programme.intake().steps().forEach(step -> keys.add(step.label().value()));
        programme.intake().referrers().ifPresent(list -> list.all().forEach(referrer -> keys.add(referrer.label().value())));
    }
}
