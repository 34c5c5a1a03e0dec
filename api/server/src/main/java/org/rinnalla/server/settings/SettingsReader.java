package org.rinnalla.server.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rinnalla.core.plugin.PluginValues;

/**
 * Reads settings by key: the environment's word first, then the file's, then the default. Remembers which keys were asked for, so that a
 * key that nobody asks for is an error, and gathers every problem before it speaks.
 */
final class SettingsReader {
    private final String prefix;
    private final Map<String, String> file;
    private final Map<String, String> environment;
    private final TreeSet<String> known;
    private final List<String> problems;

    SettingsReader(Map<String, String> file, Map<String, String> environment) {
        this("", file, environment, new TreeSet<>(), new ArrayList<>());
    }

    private SettingsReader(String prefix, Map<String, String> file, Map<String, String> environment, TreeSet<String> known,
            List<String> problems) {
        this.prefix = prefix;
        this.file = file;
        this.environment = environment;
        this.known = known;
        this.problems = problems;
    }

    /** The variable of a key: {@code RINNALLA_DATABASE_URL} for {@code database.url}. */
    static String variable(String key) {
        return "RINNALLA_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    Optional<String> find(String name) {
        String key = prefix + name;
        known.add(key);
        return Optional.ofNullable(environment.get(variable(key))).or(() -> Optional.ofNullable(file.get(key))).map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    String text(String name, String fallback) {
        return find(name).orElse(fallback);
    }

    /** A value that must be there. */
    String required(String name) {
        Optional<String> value = find(name);
        if (value.isEmpty()) {
            problem(name, "is missing");
        }
        return value.orElse("");
    }

    int number(String name, int fallback, int least, int most) {
        Optional<String> value = find(name);
        if (value.isEmpty()) {
            return fallback;
        }
        try {
            int number = Integer.parseInt(value.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // The same words as for a number out of bounds.
        }
        problem(name, "is '" + value.get() + "'; allowed is a whole number from " + least + " to " + most);
        return fallback;
    }

    boolean flag(String name, boolean fallback) {
        Optional<String> value = find(name).map(word -> word.toLowerCase(Locale.ROOT));
        if (value.isEmpty()) {
            return fallback;
        }
        if (!value.get().equals("true") && !value.get().equals("false")) {
            problem(name, "is '" + value.get() + "'; allowed is true or false");
        }
        return value.get().equals("true");
    }

    <E extends Enum<E>> E choice(String name, Class<E> type, E fallback) {
        Optional<String> value = find(name);
        List<E> constants = Arrays.asList(type.getEnumConstants());
        Optional<E> chosen = value.flatMap(word -> constants.stream().filter(each -> each.name().equals(word)).findFirst());
        if (value.isPresent() && chosen.isEmpty()) {
            problem(name, "is '" + value.get() + "'; allowed is one of " + constants);
        }
        return chosen.orElse(fallback);
    }

    /** A YAML list, or words with commas between. */
    List<String> words(String name, List<String> fallback) {
        List<String> listed = new ArrayList<>();
        for (int i = 0; file.containsKey(prefix + name + "." + i); i++) {
            find(name + "." + i).ifPresent(listed::add);
        }
        Optional<String> line = find(name);
        if (line.isPresent()) {
            return Stream.of(line.get().split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList();
        }
        return listed.isEmpty() ? fallback : List.copyOf(listed);
    }

    /** The items of a list of objects. */
    List<SettingsReader> items(String name) {
        known.add(prefix + name);
        List<SettingsReader> items = new ArrayList<>();
        for (int i = 0; has(prefix + name + "." + i + "."); i++) {
            items.add(new SettingsReader(prefix + name + "." + i + ".", file, environment, known, problems));
        }
        return items;
    }

    /** What is set for single things below a group, by their names: nobody here knows what they understand. */
    PluginValues plugins(String group, Set<String> ours) {
        Map<String, String> open = new TreeMap<>();
        file.forEach((key, value) -> {
            String inner = key.startsWith(group) ? key.substring(group.length()) : "";
            if (inner.contains(".") && !ours.contains(inner.substring(0, inner.indexOf('.')))) {
                known.add(key);
                open.put(inner, value);
            }
        });
        String start = variable(group);
        Map<String, String> variables = new TreeMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith(start)) {
                variables.put(name.substring(start.length()), value);
            }
        });
        return new PluginValues(open, variables);
    }

    void problem(String name, String what) {
        String key = prefix + name;
        String source = environment.containsKey(variable(key)) ? " (environment variable " + variable(key) + ")" : "";
        problems.add("Setting '" + key + "'" + source + " " + what + ".");
    }

    /** Throws when anything was wrong, or when the file holds keys that nobody asked for. */
    void finish() {
        for (String key : file.keySet()) {
            if (!known.contains(key)) {
                problems.add("Setting '" + key + "' is unknown. Allowed " + near(key) + ".");
            }
        }
        if (!problems.isEmpty()) {
            throw new SettingsProblem(List.copyOf(problems));
        }
    }

    private String near(String key) {
        String group = key.contains(".") ? key.substring(0, key.lastIndexOf('.') + 1) : "";
        List<String> siblings = known.stream().filter(each -> each.startsWith(group)).toList();
        return siblings.isEmpty() || group.isEmpty()
                ? "are " + known.stream().map(each -> each.replaceAll("\\.\\d+", ".[]")).distinct().toList()
                : "under '" + group + "' are " + siblings.stream().map(each -> each.substring(group.length())).toList();
    }

    private boolean has(String start) {
        return file.keySet().stream().anyMatch(key -> key.startsWith(start));
    }
}
