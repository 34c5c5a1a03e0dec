package org.rinnalla.core.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rinnalla.spi.TextKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks up texts. The platform's own stand under no owner, a plugin's under its id. Looked for in the exact language, then the language
 * without its region, then (for a plugin) the first language of the plugin, then English. A missing text gives its key: an answer with an
 * ugly word is better than none.
 */
public final class Texts {
    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);

    private final Bundles core;
    private final Map<String, Bundles> plugins;
    private final List<Locale> languages;

    private Texts(Bundles core, Map<String, Bundles> plugins) {
        this.core = core;
        this.plugins = Map.copyOf(plugins);
        Set<Locale> all = new LinkedHashSet<>(core.languages());
        plugins.values().forEach(bundles -> all.addAll(bundles.languages()));
        this.languages = List.copyOf(all);
    }

    /** The platform's own texts. */
    public static Texts core() {
        return Core.TEXTS;
    }

    /**
     * These texts and those of one more plugin.
     *
     * @param bundles in the order of the plugin's languages, at least one
     */
    public Texts with(String pluginId, List<Bundle> bundles) {
        Map<String, Bundles> more = new HashMap<>(plugins);
        more.put(pluginId, Bundles.of(bundles));
        return new Texts(core, more);
    }

    /** Reads the platform's own texts of every language now; else each language is read when it is first spoken. */
    public void warmUp() {
        core.all();
    }

    /** All languages in which there is any text, English first: what {@link LanguageChoice} may choose from. */
    public List<Locale> languages() {
        return languages;
    }

    /** What is wrong with the platform's own texts: missing in a language, or no pattern. Tests of the build ask; a start does not. */
    public List<String> flaws() {
        Set<String> keys = new TreeSet<>();
        core.all().forEach(bundle -> keys.addAll(bundle.entries().keySet()));
        List<String> flaws = new ArrayList<>();
        for (Bundle bundle : core.all()) {
            String language = bundle.language().toLanguageTag();
            for (String key : keys) {
                bundle.entry(key).ifPresentOrElse(
                        entry -> BundleReader.flaw(entry, bundle.language())
                                .ifPresent(flaw -> flaws.add(key + " in " + language + ": " + flaw)),
                        () -> flaws.add(key + " in " + language + ": missing"));
            }
        }
        return flaws;
    }

    /** A text of the platform. */
    public String text(Locale language, TextKey key, Map<String, Object> arguments) {
        return find(core, language, key.value(), arguments).orElseGet(() -> missing("core", language, key));
    }

    /** A text of the platform without values. */
    public String text(Locale language, TextKey key) {
        return text(language, key, Map.of());
    }

    /** A text of a plugin; among its values may be other texts of it, by their keys, and lists of such. */
    public String text(String pluginId, Locale language, TextKey key, Map<String, Object> arguments) {
        Map<String, Object> values = new HashMap<>(arguments);
        values.replaceAll((name, value) -> switch (value) {
            case TextKey inner -> text(pluginId, language, inner, Map.of());
            case List<?> several -> several.stream()
                    .map(each -> each instanceof TextKey inner ? text(pluginId, language, inner, Map.of()) : String.valueOf(each))
                    .collect(Collectors.joining(", "));
            default -> value;
        });
        return Optional.ofNullable(plugins.get(pluginId)).flatMap(bundles -> find(bundles, language, key.value(), values))
                .orElseGet(() -> missing(pluginId, language, key));
    }

    /** In which language a plugin's texts come for a reader: the nearest that it has. */
    public Locale nearest(String pluginId, Locale wish) {
        return Optional.ofNullable(plugins.get(pluginId)).flatMap(bundles -> bundles.chain(wish).stream().findFirst()).orElse(wish);
    }

    /** The name of an enum's value, such as a kind of placement. */
    public String label(Locale language, Enum<?> value) {
        return text(language, labelKey(value));
    }

    /** Where the name of an enum's value stands: {@code enum.PlacementKind.INTERNSHIP}. */
    public static TextKey labelKey(Enum<?> value) {
        Class<?> type = value.getDeclaringClass();
        Class<?> outer = type.getEnclosingClass();
        return TextKey.of("enum." + (outer == null ? "" : outer.getSimpleName()) + type.getSimpleName() + "." + value.name());
    }

    private static Optional<String> find(Bundles bundles, Locale language, String key, Map<String, Object> arguments) {
        return bundles.chain(language).stream().flatMap(each -> bundles.in(each).entry(key).stream()
                .map(entry -> Formatter.format(entry, key, each, arguments))).findFirst();
    }

    private static String missing(String owner, Locale language, TextKey key) {
        LOG.warn("event=text-missing owner={} key={} language={}", owner, key.value(), language.toLanguageTag());
        return key.value();
    }

    private static final class Core {
        static final Texts TEXTS = new Texts(CoreBundles.all(), Map.of());
    }
}
