package org.rinnalla.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code --name value} and {@code --name=value}, each any number of times. */
record Options(Map<String, List<String>> values, List<String> words) {
    static Options parse(String command, List<String> arguments, Set<String> allowed) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("-")) {
                words.add(argument);
                continue;
            }
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (!allowed.contains(name)) {
                throw new UsageProblem("Unknown option '" + name + "' of " + command + "; "
                        + (allowed.isEmpty()
                                ? "there is none."
                                : "there are " + String.join(", ", allowed.stream().sorted().toList()) + "."));
            }
            if (equals < 0 && i + 1 == arguments.size()) {
                throw new UsageProblem("The option " + name + " of " + command + " needs a value.");
            }
            String value = equals < 0 ? arguments.get(++i) : argument.substring(equals + 1);
            values.computeIfAbsent(name, each -> new ArrayList<>()).add(value);
        }
        return new Options(values, words);
    }

    Optional<String> find(String name) {
        List<String> given = values.getOrDefault(name, List.of());
        if (given.size() > 1) {
            throw new UsageProblem("The option " + name + " stands " + given.size() + " times; it may stand once.");
        }
        return given.stream().findFirst();
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    void noWords(String command) {
        if (!words.isEmpty()) {
            throw new UsageProblem("'" + words.getFirst() + "' is not understood by " + command + ". See rinnalla --help.");
        }
    }
}
