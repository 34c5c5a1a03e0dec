package org.rinnalla.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One owner's bundles in the owner's order, each read when it is first asked for. */
final class Bundles {
    private final List<Locale> languages;
    private final Function<Locale, Bundle> reading;
    private final ConcurrentMap<Locale, Bundle> read = new ConcurrentHashMap<>();

    /** @param languages in the owner's order, at least one */
    Bundles(List<Locale> languages, Function<Locale, Bundle> reading) {
        this.languages = List.copyOf(languages);
        this.reading = reading;
    }

    /** Bundles that are there already, at least one. */
    static Bundles of(List<Bundle> bundles) {
        Map<Locale, Bundle> all = bundles.stream().collect(Collectors.toMap(Bundle::language, Function.identity(), (first, _) -> first));
        return new Bundles(bundles.stream().map(Bundle::language).distinct().toList(),
                language -> Objects.requireNonNull(all.get(language)));
    }

    List<Locale> languages() {
        return languages;
    }

    Bundle in(Locale language) {
        return read.computeIfAbsent(language, reading);
    }

    List<Bundle> all() {
        return languages.stream().map(this::in).toList();
    }

    /** In which languages a text is looked for, the nearest to a wish first. */
    List<Locale> chain(Locale wish) {
        List<Locale> chain = new ArrayList<>();
        for (Locale candidate : Fallbacks.of(wish)) {
            if (languages.contains(candidate)) {
                chain.add(candidate);
            }
        }
        // A regional form of the language is nearer to a reader than another language
        languages.stream().filter(language -> language.getLanguage().equals(wish.getLanguage()))
                .filter(language -> !chain.contains(language))
                .forEach(chain::add);
        languages.stream().limit(1).forEach(chain::add);
        return chain;
    }
}
