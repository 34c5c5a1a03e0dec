package org.rinnalla.core.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rinnalla.core.text.Bundle;

/** Every text that is used, and every text that one language has, stands in every language. */
final class TextCheck implements PluginCheck {
    @Override
    public List<PluginProblem> check(Candidate candidate) {
        List<PluginProblem> problems = new ArrayList<>(languages(candidate));
        Map<String, String> wanted = wanted(candidate.plugin());
        for (Bundle bundle : candidate.plugin().bundles()) {
            Map<String, String> missing = new TreeMap<>(wanted);
            missing.keySet().removeAll(bundle.entries().keySet());
            if (!missing.isEmpty()) {
                String keys = String.join(", ",
                        missing.entrySet().stream().map(key -> key.getKey() + " (" + key.getValue() + ")").toList());
                problems.add(candidate.plugin().problem(PluginRule.TEXT_MISSING, bundle.file(),
                        (missing.size() == 1 ? "1 text is" : missing.size() + " texts are") + " missing: " + keys,
                        "Add a translation for each to src/main/resources/" + BundleLoading.FOLDER + bundle.file()));
            }
        }
        return problems;
    }

    /** The keys that each bundle must have, each with who wants it. */
    private static Map<String, String> wanted(InstalledPlugin plugin) {
        Map<String, String> wanted = new TreeMap<>();
        TextUse.of(plugin).forEach(use -> wanted.putIfAbsent(use.key().value(), "used by " + use.place()));
        for (Bundle bundle : plugin.bundles()) {
            bundle.entries().keySet().forEach(key -> wanted.putIfAbsent(key, "stands in " + bundle.file()));
        }
        return wanted;
    }

    private static List<PluginProblem> languages(Candidate candidate) {
        List<PluginProblem> problems = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (Locale language : candidate.plugin().descriptor().languages()) {
            String tag = language.toLanguageTag();
            if (language.getLanguage().isEmpty() || !seen.add(tag)) {
                problems.add(candidate.plugin().problem(PluginRule.ID_FORM, "descriptor()",
                        "the language '" + tag + "' " + (language.getLanguage().isEmpty() ? "has no name" : "is named twice"),
                        "Name each language once by its BCP 47 tag, such as Locale.forLanguageTag(\"sv-FI\")"));
            }
        }
        return problems;
    }
}
