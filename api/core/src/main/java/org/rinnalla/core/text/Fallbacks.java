package org.rinnalla.core.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The languages to look in for a wish: itself, its language, and the other written form for a reader of nb or nn. */
final class Fallbacks {
    private static final Set<String> SIBLINGS = Set.of("nb", "nn", "no");

    private Fallbacks() {}

    static List<Locale> of(Locale wish) {
        Set<Locale> candidates = new LinkedHashSet<>();
        candidates.add(wish);
        if (!wish.getCountry().isEmpty()) {
            candidates.add(Locale.of(wish.getLanguage(), wish.getCountry()));
        }
        candidates.add(Locale.of(wish.getLanguage()));
        if (SIBLINGS.contains(wish.getLanguage())) {
            candidates.add(Locale.of("nb"));
            candidates.add(Locale.of("nn"));
        }
        return List.copyOf(candidates);
    }
}
