package org.rinnalla.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process used, as the kernel says. */
final class Cpu {
    private static final double TICKS = 100;

    private Cpu() {}

    /** Seconds of processor time so far. */
    static double seconds(long process) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
        String[] parts = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(parts[11]) + Long.parseLong(parts[12])) / TICKS;
    }

    /** Megabytes resident. */
    static long resident(long process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream().filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).findFirst().orElse(0);
    }
}
