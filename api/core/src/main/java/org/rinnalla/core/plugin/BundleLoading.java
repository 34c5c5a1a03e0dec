package org.rinnalla.core.plugin;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.rinnalla.core.text.Bundle;
import org.rinnalla.core.text.BundleFault;
import org.rinnalla.core.text.BundleReader;
import org.rinnalla.core.text.BundleReading;

/**
 * A plugin's bundles.
 *
 * @param bundles in the order of the languages; without those whose file could not be read at all
 * @param problems what is wrong with the files
 */
record BundleLoading(List<Bundle> bundles, List<PluginProblem> problems) {
    static final String FOLDER = "META-INF/rinnalla/";

    static String file(Locale language) {
        return "messages_" + language.toLanguageTag() + ".properties";
    }

    static BundleLoading of(PluginSubject subject, List<Locale> languages, PluginResources resources) {
        List<Bundle> bundles = new ArrayList<>();
        List<PluginProblem> problems = new ArrayList<>();
        for (Locale language : new LinkedHashSet<>(languages)) {
            String file = file(language);
            switch (resources.read(FOLDER + file, PluginLimits.BUNDLE_BYTES)) {
                case PluginResources.Resource.Missing() -> problems.add(subject.problem(PluginRule.BUNDLE_MISSING, FOLDER + file,
                        "the descriptor names the language " + language.toLanguageTag() + ", but the JAR has no bundle for it",
                        "Put the translated texts at src/main/resources/" + FOLDER + file + " or take the language out"));
                case PluginResources.Resource.TooLarge() -> problems.add(subject.problem(PluginRule.BUNDLE_TOO_LARGE, FOLDER + file,
                        "the file is larger than the " + PluginLimits.BUNDLE_BYTES + " bytes that are allowed",
                        "Leave out the texts that no contribution uses; put code lists into code tables"));
                case PluginResources.Resource.Found(byte[] content) -> {
                    BundleReading reading = BundleReader.read(language, file, content);
                    if (reading.faults().stream().noneMatch(fault -> fault.kind() == BundleFault.Kind.NOT_UTF_8)) {
                        bundles.add(reading.bundle());
                    }
                    reading.faults().forEach(fault -> problems.add(problem(subject, file, fault)));
                }
            }
        }
        return new BundleLoading(bundles, problems);
    }

    private static PluginProblem problem(PluginSubject subject, String file, BundleFault fault) {
        String place = file + ":" + fault.line();
        return switch (fault.kind()) {
            case NOT_UTF_8 -> subject.problem(PluginRule.BUNDLE_UNREADABLE, place, fault.message(), "Save the file as UTF-8");
            case UNREADABLE_LINE -> subject.problem(PluginRule.BUNDLE_UNREADABLE, place, fault.message(),
                    "Write `key = text`; a backslash stands only before another backslash or as \\uXXXX");
            case DUPLICATE_KEY -> subject.problem(PluginRule.BUNDLE_KEY_TWICE, place, fault.message(), "Take one of the lines out");
            case BROKEN_PATTERN -> subject.problem(PluginRule.BUNDLE_PATTERN, place, fault.message(),
                    "Write an ICU MessageFormat pattern, such as `At most {limit} days`; a brace as text is written '{'");
        };
    }
}
