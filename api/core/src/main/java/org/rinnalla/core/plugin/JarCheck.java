package org.rinnalla.core.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** What can be told of a JAR before any class of it is loaded. */
final class JarCheck {
    private static final Pattern OURS = Pattern.compile(
            "(META-INF/versions/\\d+/)?org/rinnalla/(spi|core|database|persistence|graphql|rest|schema|server|testkit|benchmark)/.*\\.class");
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:");
    private static final int MAGIC = 0xCAFEBABE;
    private static final int MAJOR_OF_JAVA_0 = 44;
    private static final int NAMED = 3;
    private static final int CHUNK = 64 << 10;
    /** Magic number and version. */
    private static final int CLASS_HEAD = 8;

    private final PluginSubject subject;
    private final List<PluginProblem> problems = new ArrayList<>();

    private JarCheck(PluginSubject subject) {
        this.subject = subject;
    }

    static List<PluginProblem> check(PluginSubject subject, Path jar) {
        JarCheck check = new JarCheck(subject);
        try (JarFile zip = new JarFile(jar.toFile(), false)) {
            check.entries(zip);
            check.classPath(zip.getManifest());
        } catch (IOException | IllegalArgumentException e) {
            check.problem(PluginRule.JAR_UNREADABLE, "the file", "this is no JAR: " + e.getMessage(),
                    "Put a JAR built by `mvn package` here, or take the file out of the directory");
        }
        return check.problems;
    }

    private void entries(ZipFile zip) throws IOException {
        List<? extends ZipEntry> entries = Collections.list(zip.entries());
        if (entries.size() > PluginLimits.JAR_ENTRIES) {
            problem(PluginRule.JAR_TOO_LARGE, "the file",
                    "it holds " + entries.size() + " entries; " + PluginLimits.JAR_ENTRIES + " are allowed",
                    "Take out the libraries that the plugin does not use");
            return;
        }
        names(entries.stream().map(ZipEntry::getName).toList());
        ServiceLine.check(subject, zip).ifPresent(problems::add);
        readable(zip, entries);
    }

    /** To the end of each: a verified JAR stops at the size an entry names, and so misses that the entry is cut off behind it. */
    private void readable(ZipFile zip, List<? extends ZipEntry> entries) {
        long left = PluginLimits.UNPACKED_BYTES;
        byte[] chunk = new byte[CHUNK];
        for (ZipEntry entry : entries) {
            try (InputStream in = zip.getInputStream(entry)) {
                int begun = in.readNBytes(chunk, 0, CLASS_HEAD);
                if (isClass(entry) && !classFile(entry, ByteBuffer.wrap(chunk, 0, begun))) {
                    return;
                }
                left -= begun;
                for (int read = in.read(chunk); read >= 0 && left >= 0; read = in.read(chunk)) {
                    left -= read;
                }
            } catch (IOException e) {
                problem(PluginRule.JAR_UNREADABLE, entry.getName(), "this entry cannot be unpacked: " + e.getMessage(),
                        "Fetch the JAR anew from whoever made it, or build it again with `mvn package`");
                return;
            }
            if (left < 0) {
                problem(PluginRule.JAR_TOO_LARGE, "the file",
                        "it unpacks to more than the " + (PluginLimits.UNPACKED_BYTES >> 20) + " MiB that are allowed",
                        "Take out the libraries and data that the plugin does not use");
                return;
            }
        }
    }

    /** A class loader would follow it to files that nobody has checked. */
    private void classPath(@Nullable Manifest manifest) {
        String more = manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
        if (more != null) {
            problem(PluginRule.JAR_CLASS_PATH, JarFile.MANIFEST_NAME, "its Class-Path names other files: " + more,
                    "Leave Class-Path out of the manifest and put the classes of your libraries into the JAR");
        }
    }

    private void names(List<String> names) {
        Set<String> seen = new HashSet<>();
        List<String> twice = names.stream().filter(name -> !seen.add(name)).distinct().toList();
        if (!twice.isEmpty()) {
            problem(PluginRule.JAR_ENTRY_NAME, some(twice), "these entries stand in the JAR more than once",
                    "Build the JAR with `mvn package`; do not use a JAR whose origin you do not know");
        }
        List<String> leaving = names.stream().filter(JarCheck::leaves).toList();
        if (!leaving.isEmpty()) {
            problem(PluginRule.JAR_ENTRY_NAME, some(leaving), "the names of these entries lead out of the JAR",
                    "Build the JAR with `mvn package`; do not use a JAR whose origin you do not know");
        }
        List<String> ours = names.stream().filter(name -> OURS.matcher(name).matches()).toList();
        if (!ours.isEmpty()) {
            problem(PluginRule.JAR_CARRIES_PLATFORM, some(ours), "the JAR carries classes of the platform",
                    "Give rinnalla-spi the scope `provided`, put your own classes into a package of your own, and build again");
        }
    }

    private static boolean leaves(String name) {
        return name.startsWith("/") || name.contains("\\") || DRIVE.matcher(name).lookingAt() || name.indexOf('\0') >= 0
                || List.of(name.split("/", -1)).contains("..");
    }

    private static boolean isClass(ZipEntry entry) {
        return entry.getName().endsWith(".class") && !entry.getName().startsWith("META-INF/");
    }

    /** False when there is something wrong with it; the first one is enough to tell. */
    private boolean classFile(ZipEntry entry, ByteBuffer head) {
        if (head.remaining() < CLASS_HEAD) {
            problem(PluginRule.JAR_UNREADABLE, entry.getName(), "this class file is cut off", "Build the JAR again");
            return false;
        }
        if (head.getInt() != MAGIC) {
            problem(PluginRule.JAR_UNREADABLE, entry.getName(), "this is no class file", "Build the JAR again");
            return false;
        }
        int needed = (head.getInt() & 0xFFFF) - MAJOR_OF_JAVA_0;
        int running = Runtime.version().feature();
        if (needed > running) {
            problem(PluginRule.JAR_CLASS_VERSION, entry.getName(), "it needs Java " + needed + "; the server runs on Java " + running,
                    "Build the plugin with maven.compiler.release " + running + " or lower");
        }
        return needed <= running;
    }

    static String some(List<String> names) {
        String first = String.join(", ", names.stream().limit(NAMED).toList());
        return names.size() > NAMED ? first + " and " + (names.size() - NAMED) + " more" : first;
    }

    private void problem(PluginRule rule, String place, String message, String remedy) {
        problems.add(subject.problem(rule, place, message, remedy));
    }
}
