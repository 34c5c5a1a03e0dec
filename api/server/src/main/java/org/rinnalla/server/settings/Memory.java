package org.rinnalla.server.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much memory there is for us: the machine's, or what a container may take of it. Read from files, as asking the Java machine takes longer. */
final class Memory {
    static final int LEAST = 128;
    static final int MOST = 4096;
    private static final int SHARE = 8;
    private static final Pattern TOTAL = Pattern.compile("MemTotal:\\s+(\\d+) kB");
    private static final List<Path> LIMITS = List.of(Path.of("/sys/fs/cgroup/memory.max"),
            Path.of("/sys/fs/cgroup/memory/memory.limit_in_bytes"));

    private Memory() {}

    /** Megabytes for the pages of the embedded database's tables. */
    static int forTables() {
        long megabytes = machine(text(Path.of("/proc/meminfo")));
        for (Path limit : LIMITS) {
            megabytes = Math.min(megabytes, limited(text(limit)));
        }
        return share(megabytes);
    }

    /** An eighth: the Java machine, the system's own cache and other programs want theirs. */
    static int share(long megabytes) {
        return Math.toIntExact(Math.clamp(megabytes / SHARE, LEAST, MOST));
    }

    static long machine(String meminfo) {
        Matcher matcher = TOTAL.matcher(meminfo);
        return matcher.find() ? Long.parseLong(matcher.group(1)) >> 10 : 0;
    }

    /** No limit is a word, or a number larger than any memory. */
    static long limited(String limit) {
        return limit.matches("\\d{1,18}") ? Long.parseLong(limit) >> 20 : Long.MAX_VALUE;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return "";
        }
    }
}
