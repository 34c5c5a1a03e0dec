package org.rinnalla.benchmark;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers of all servers are the same bytes once each id is replaced by the number of its first appearance. */
final class Sameness {
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final int LOOKED_AT = 200;

    private Sameness() {}

    /** Throws when an answer differs: a wrong answer is never timed. Tells how many bytes an answer has. */
    static int check(Workload workload, int rinnallaPort, int limitsPort) throws IOException {
        long bytes = 0;
        int count = workload.reads() ? Math.min(LOOKED_AT, workload.rinnalla().length) : 10;
        try (Wire rinnalla = new Wire(rinnallaPort); Wire limits = new Wire(limitsPort)) {
            for (int i = 0; i < count; i++) {
                bytes += rinnalla.exchange(workload.rinnalla()[i]);
                String wanted = normal(rinnalla.text());
                limits.exchange(workload.bare()[i]);
                same(workload, wanted, normal(limits.text()));
                limits.exchange(workload.dutiful()[i]);
                same(workload, wanted, normal(limits.text()));
                if (!rinnalla.good()) {
                    throw new IllegalStateException(workload.name() + ": a wrong answer is not timed: " + rinnalla.text());
                }
            }
        }
        return (int) (bytes / count);
    }

    private static void same(Workload workload, String one, String other) {
        if (!one.equals(other)) {
            throw new IllegalStateException(workload.name() + ": the answers differ\n" + one + "\n" + other);
        }
    }

    static String normal(String answer) {
        Map<String, Integer> seen = new HashMap<>();
        Matcher matcher = ID.matcher(answer);
        return matcher.replaceAll(found -> {
            int number = number(seen, found.group(1));
            return "\"id\":\"#" + number + "\"";
        });
    }

    private static int number(Map<String, Integer> seen, String id) {
        Integer known = seen.get(id);
        if (known != null) {
            return known;
        }
        seen.put(id, seen.size());
        return seen.size() - 1;
    }
}
