package org.rinnalla.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is measured, and for how long.
 *
 * @param home the built distribution
 * @param data the folder of the database and the keys
 * @param participants how many; all else follows from it
 * @param seconds of one round of one workload against one server
 * @param rounds of each workload
 * @param warmup seconds before the first round of a workload
 * @param connections kept alive
 * @param workloads by their names
 * @param pool megabytes of the database for table pages
 * @param scale numbers of participants to measure one after another; none: one comparison
 */
record Options(Path home, Path data, int participants, int seconds, int rounds, int warmup, int connections, List<String> workloads,
        int pool, List<Integer> scale) {
    static Options read(String[] arguments) {
        Map<String, String> given = new HashMap<>(Map.of("home", "api/server/target/rinnalla", "data", "api/benchmark/target/data",
                "participants", "100000", "seconds", "4", "rounds", "3", "warmup", "5", "connections", "32", "workloads",
                "point,page,flat,write", "pool", "1024", "scale", ""));
        for (String argument : arguments) {
            for (String one : argument.strip().split("\\s+")) {
                String[] parts = one.split("=", 2);
                if (parts.length != 2 || !given.containsKey(parts[0])) {
                    throw new IllegalArgumentException(
                            "Unknown option '" + one + "'; allowed are name=value of " + given.keySet().stream().sorted().toList());
                }
                given.put(parts[0], parts[1]);
            }
        }
        return new Options(Path.of(given.get("home")).toAbsolutePath(), Path.of(given.get("data")).toAbsolutePath(),
                number(given, "participants", 1000, 2_000_000), number(given, "seconds", 1, 60), number(given, "rounds", 1, 20),
                number(given, "warmup", 0, 60), number(given, "connections", 1, 256),
                Arrays.stream(given.getOrDefault("workloads", "").split(",")).map(one -> one.strip().toLowerCase(Locale.ROOT)).toList(),
                number(given, "pool", 64, 65_536),
                Arrays.stream(given.getOrDefault("scale", "").split(",")).filter(one -> !one.isBlank()).map(Integer::valueOf).toList());
    }

    /** The same with so many participants, whose data stay in a folder of their own. */
    Options with(int many) {
        return new Options(home, data.resolve(String.valueOf(many)), many, seconds, rounds, warmup, connections, workloads, pool,
                List.of());
    }

    int providers() {
        return Math.max(2, participants / 500);
    }

    int units() {
        return 2 * providers();
    }

    int employers() {
        return participants / 5;
    }

    private static int number(Map<String, String> given, String name, int least, int most) {
        int number = Integer.parseInt(String.valueOf(given.get(name)));
        if (number < least || number > most) {
            throw new IllegalArgumentException(name + " is " + number + "; allowed are " + least + " to " + most);
        }
        return number;
    }
}
