package org.rinnalla.benchmark.parts;

import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs them all, one process each, and prints a table. */
public final class Parts {
    private static final int WARMING = 4;
    private static final int MEASURED = 5;

    private Parts() {}

    public static void main(String[] arguments) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder().include("org.rinnalla.benchmark.parts.*Benchmark.*")
                .warmupIterations(WARMING).warmupTime(TimeValue.seconds(1)).measurementIterations(MEASURED)
                .measurementTime(TimeValue.seconds(1)).forks(1)
                .jvmArgs("-Xmx512m", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                        "-XX:+UseCompactObjectHeaders")
                .build()).run();
        System.out.println("| part | µs | ± |");
        System.out.println("| --- | ---: | ---: |");
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark().replaceAll(".*\\.(\\w+)Benchmark\\.", "$1: ");
            System.out.printf(Locale.ROOT, "| %s | %.2f | %.2f |%n", name, result.getPrimaryResult().getScore(),
                    result.getPrimaryResult().getScoreError());
        }
    }
}
