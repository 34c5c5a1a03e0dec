package org.rinnalla.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/** What lies where in the data folder. */
record ServerFolder(Path root) {
    private static final int PASSWORD_BYTES = 24;
    /** The server keeps paths in 512 bytes and appends the names of a schema and a table, escaped, to this one. */
    private static final int LONGEST_PATH = 320;

    static ServerFolder at(Path directory) {
        try {
            Folders.create(directory);
            var folder = new ServerFolder(directory.toRealPath());
            if (folder.root.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH) {
                throw new DatabaseStartException("The path of the data folder " + folder.root + " is longer than the " + LONGEST_PATH
                        + " bytes that the database can handle: choose another (RINNALLA_DATA_DIRECTORY)");
            }
            Folders.create(folder.temporary());
            var probe = Files.createTempFile(folder.root, "writable", "");
            Files.delete(probe);
            if (Files.exists(folder.tables()) && !(Files.isWritable(folder.tables()) && Files.isExecutable(folder.tables()))) {
                throw new AccessDeniedException(folder.tables().toString());
            }
            return folder;
        } catch (FileSystemException e) {
            throw new DatabaseStartException("The data folder " + directory + " cannot be written by user "
                    + System.getProperty("user.name")
                    + " (" + e.getClass().getSimpleName() + " at " + e.getFile() + (e.getReason() == null ? "" : ", " + e.getReason())
                    + "): give the user write access, or choose another folder (RINNALLA_DATA_DIRECTORY)", e);
        } catch (IOException e) {
            throw new DatabaseStartException("The data folder " + directory + " cannot be used (" + e.getMessage()
                    + "): choose another (RINNALLA_DATA_DIRECTORY)", e);
        }
    }

    Path tables() {
        return root.resolve("tables");
    }

    Path temporary() {
        return root.resolve("temporary");
    }

    Path lock() {
        return root.resolve("owner.lock");
    }

    Path log() {
        return root.resolve("mariadbd.log");
    }

    String password() throws IOException {
        var file = root.resolve("password");
        if (!Files.exists(file)) {
            var random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            Folders.writePrivately(file, HexFormat.of().formatHex(random) + "\n");
        }
        return Files.readString(file).strip();
    }

    void keepPreviousLog() throws IOException {
        if (Files.exists(log())) {
            Files.move(log(), root.resolve("mariadbd.previous.log"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
