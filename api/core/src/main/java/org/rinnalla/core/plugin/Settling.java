package org.rinnalla.core.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Tells when a directory has changed and come to rest: seen twice alike, and unlike what was dealt with last. So a copy under way is not read.
 */
final class Settling {
    /** What shows that a file is another one. */
    record Stamp(long size, long modified, String key) {}

    private Map<String, Stamp> known;
    private Map<String, Stamp> seen;

    Settling(Map<String, Stamp> known) {
        this.known = known;
        this.seen = known;
    }

    /** True once for each change that has come to rest. */
    boolean changed(Map<String, Stamp> now) {
        boolean still = now.equals(seen);
        seen = now;
        return still && !now.equals(known);
    }

    /** What was seen last is dealt with. */
    void done() {
        known = seen;
    }

    /** The JARs of a directory; none when it cannot be listed. */
    static Map<String, Stamp> look(Path directory) {
        Map<String, Stamp> stamps = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".jar")).toList()) {
                BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
                stamps.put(file.toString(), new Stamp(found.size(), found.lastModifiedTime().toMillis(), String.valueOf(found.fileKey())));
            }
        } catch (IOException e) {
            stamps.put("unreadable", new Stamp(0, 0, e.getClass().getName()));
        }
        return stamps;
    }
}
