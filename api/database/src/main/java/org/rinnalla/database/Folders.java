package org.rinnalla.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;

/** Folders and files that only their owner may read, put in place whole or not at all. */
final class Folders {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FOLDER = PosixFilePermissions
            .asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FILE = PosixFilePermissions
            .asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    @FunctionalInterface
    interface Filling {
        void into(Path folder) throws IOException;
    }

    private Folders() {}

    static void create(Path folder) throws IOException {
        Files.createDirectories(folder, OWNER_ONLY_FOLDER);
    }

    /** A kill in the middle leaves a folder of another name, which a later call sweeps away; a young one may be another's work. */
    static void createWhole(Path folder, Filling filling) throws IOException {
        create(parent(folder));
        sweep(folder);
        if (Files.isDirectory(folder)) {
            return;
        }
        var draft = folder.resolveSibling(draftPrefix(folder) + UUID.randomUUID());
        create(draft);
        try {
            filling.into(draft);
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        } finally {
            delete(draft);
        }
    }

    static void writePrivately(Path file, String text) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, OWNER_ONLY_FILE);
        Files.writeString(draft, text);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var tree = Files.walk(folder)) {
            for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void sweep(Path folder) throws IOException {
        try (var siblings = Files.newDirectoryStream(parent(folder), draftPrefix(folder) + "*")) {
            var longAgo = Instant.now().minus(Duration.ofHours(1));
            for (var left : siblings) {
                if (Files.getLastModifiedTime(left).toInstant().isBefore(longAgo)) {
                    delete(left);
                }
            }
        }
    }

    private static String draftPrefix(Path folder) {
        return folder.getFileName() + ".draft-";
    }

    private static Path parent(Path folder) {
        var parent = folder.toAbsolutePath().getParent();
        return parent == null ? folder : parent;
    }
}
