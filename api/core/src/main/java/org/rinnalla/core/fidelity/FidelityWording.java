package org.rinnalla.core.fidelity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rinnalla.core.text.Bundle;
import org.rinnalla.core.text.BundleEntry;
import org.rinnalla.core.text.BundleReader;
import org.rinnalla.core.text.BundleReading;

/**
 * The official wording of the items, which is under licence: read from a folder of whoever holds one, {@code messages_<tag>.properties} with
 * {@code item.1} … {@code item.25} and, if wanted, {@code item.1.score.1} … {@code item.25.score.5}.
 */
public final class FidelityWording {
    /** Nobody has brought any. */
    public static final FidelityWording NONE = new FidelityWording(Map.of());

    private static final Pattern FILE = Pattern.compile("messages_([A-Za-z]{2,3}(?:-[A-Za-z]{2})?)\\.properties");
    private static final Pattern KEY = Pattern.compile("item\\.([1-9]|1\\d|2[0-5])(\\.score\\.[1-5])?");

    private final Map<Locale, Bundle> bundles;

    /**
     * An item's wording.
     *
     * @param title what the item is called
     * @param anchors what each score asks for, from 1 to 5; empty: not brought
     */
    public record Words(String title, List<String> anchors) {
        public Words {
            anchors = List.copyOf(anchors);
        }
    }

    private FidelityWording(Map<Locale, Bundle> bundles) {
        this.bundles = Map.copyOf(bundles);
    }

    /** What was read, or everything that is wrong with it: file, line or key, what is allowed. */
    public record Reading(FidelityWording wording, List<String> problems) {}

    public static Reading read(Path folder) {
        List<String> problems = new ArrayList<>();
        Map<Locale, Bundle> bundles = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                Matcher name = FILE.matcher(String.valueOf(file.getFileName()));
                if (name.matches()) {
                    Locale language = Locale.forLanguageTag(name.group(1));
                    bundles.put(language, bundle(language, file, problems));
                }
            }
        } catch (IOException e) {
            problems.add("the folder cannot be read");
        }
        if (problems.isEmpty() && bundles.isEmpty()) {
            problems.add("it holds no file such as messages_en.properties");
        }
        return new Reading(new FidelityWording(bundles), problems);
    }

    private static Bundle bundle(Locale language, Path file, List<String> problems) throws IOException {
        String name = String.valueOf(file.getFileName());
        BundleReading reading = BundleReader.read(language, name, Files.readAllBytes(file));
        reading.faults().forEach(fault -> problems.add(name + ", line " + fault.line() + ": " + fault.message()));
        Map<String, BundleEntry> entries = reading.bundle().entries();
        entries.keySet().stream().filter(key -> !KEY.matcher(key).matches()).sorted()
                .forEach(key -> problems.add(name + ": there is no key " + key + "; allowed are item.1 to item.25 and item.1.score.1 to "
                        + "item.25.score.5"));
        FidelityItems.all().forEach(item -> {
            String key = "item." + item.number();
            if (!entries.containsKey(key)) {
                problems.add(name + ": " + key + " is missing");
            }
            long scores = IntStream.rangeClosed(1, 5).filter(score -> entries.containsKey(key + ".score." + score)).count();
            if (scores != 0 && scores != 5) {
                problems.add(name + ": of " + key + " there are " + scores + " scores; give all five or none");
            }
        });
        return reading.bundle();
    }

    /** An item's official words in the language, or in the language without its region; empty: not brought. */
    public Optional<Words> of(FidelityItem item, Locale language) {
        Bundle bundle = bundles.getOrDefault(language, bundles.get(Locale.of(language.getLanguage())));
        if (bundle == null) {
            return Optional.empty();
        }
        String key = "item." + item.number();
        return bundle.entry(key).map(title -> new Words(title.pattern(), IntStream.rangeClosed(1, 5)
                .mapToObj(score -> bundle.entry(key + ".score." + score)).flatMap(Optional::stream).map(BundleEntry::pattern).toList()));
    }
}
