package org.rinnalla.core.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an installation sets for its plugins, not understood yet.
 *
 * @param file by plugin and key, such as {@code quay.minimum-age}; items of lists end in {@code .0}, {@code .1} …
 * @param environment by plugin and key, such as {@code QUAY_MINIMUM_AGE}; goes before the file
 */
public record PluginValues(Map<String, String> file, Map<String, String> environment) {
    public PluginValues {
        file = Map.copyOf(file);
        environment = Map.copyOf(environment);
    }

    /** Nothing is set. */
    public static PluginValues none() {
        return new PluginValues(Map.of(), Map.of());
    }

    /** A value; a list is its items with commas between. */
    Optional<String> find(String plugin, String key) {
        String name = plugin + "." + key;
        String variable = name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        return Optional.ofNullable(environment.get(variable)).or(() -> Optional.ofNullable(file.get(name))).or(() -> items(name))
                .map(String::strip).filter(value -> !value.isEmpty());
    }

    /** The keys that the file sets for a plugin. */
    Set<String> keys(String plugin) {
        Set<String> keys = new TreeSet<>();
        file.keySet().stream().filter(name -> name.startsWith(plugin + "."))
                .forEach(name -> keys.add(name.substring(plugin.length() + 1).replaceFirst("\\.\\d+$", "")));
        return keys;
    }

    /** The plugins that the file names. */
    Set<String> plugins() {
        Set<String> plugins = new TreeSet<>();
        file.keySet().forEach(name -> plugins.add(name.substring(0, name.indexOf('.'))));
        return plugins;
    }

    private Optional<String> items(String name) {
        List<String> items = new ArrayList<>();
        for (String item = file.get(name + ".0"); item != null; item = file.get(name + "." + items.size())) {
            items.add(item);
        }
        return items.isEmpty() ? Optional.empty() : Optional.of(String.join(",", items));
    }
}
