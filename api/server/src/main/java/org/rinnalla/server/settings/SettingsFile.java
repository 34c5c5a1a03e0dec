package org.rinnalla.server.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** A YAML file as flat keys: {@code database.url}, {@code tenants.0.key}. */
final class SettingsFile {
    private SettingsFile() {}

    static Map<String, String> read(Path file) {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            Object root = new Yaml(new SafeConstructor(options)).load(Files.readString(file));
            Map<String, String> flat = new TreeMap<>();
            flatten("", root, flat);
            return flat;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw problem(file + ":" + line + ": this is no YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw problem(file + ": this is no YAML: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        } catch (IOException e) {
            throw problem("The settings file " + file + " cannot be read. Give read access, or set RINNALLA_CONFIG to another file.");
        }
    }

    private static void flatten(String key, Object value, Map<String, String> flat) {
        switch (value) {
            case Map<?, ?> map -> map.forEach((name, each) -> {
                if (each != null) {
                    flatten(key.isEmpty() ? String.valueOf(name) : key + "." + name, each, flat);
                }
            });
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    flatten(key + "." + i, list.get(i), flat);
                }
            }
            case null -> {
            }
            default -> flat.put(key, value.toString());
        }
    }

    private static SettingsProblem problem(String line) {
        return new SettingsProblem(List.of(line));
    }
}
