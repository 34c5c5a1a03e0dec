package org.rinnalla.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Reads in the server's log why it ended. */
final class StartFailure {
    private static final String OWN_DATABASE = "use a MariaDB of your own by RINNALLA_DATABASE_URL";
    private static final Pattern LIBRARY = Pattern.compile("error while loading shared libraries: ([^:]+):");
    private static final Pattern OLD_SYSTEM = Pattern.compile("version `(GLIBC[^']+)' not found");
    private static final Pattern PORT = Pattern.compile("Address already in use");
    private static final Pattern LOCKED = Pattern.compile("Unable to lock \\S+ error: 11|aria_log_control.*(lock|Got error 11)");
    private static final Pattern FULL = Pattern.compile("No space left on device|[Dd]isk (is )?full|[Ee]rr(or|no)?:? (number )?28\\b");
    private static final Pattern FORBIDDEN = Pattern.compile("Permission denied|[Ee]rr(or|no)?:? (number )?13\\b");
    private static final Pattern NOT_RUN = Pattern.compile("setsid: failed to execute ([^:]+): (.*)");
    private static final Pattern ERROR = Pattern.compile("\\[ERROR\\] (.*)|^ERROR: *(.*)", Pattern.MULTILINE);

    private StartFailure() {}

    static boolean portWasTaken(Path log) {
        return PORT.matcher(text(log)).find();
    }

    static DatabaseStartException explain(ServerFolder folder, int exitCode) {
        return new DatabaseStartException(reason(folder.root(), text(folder.log()), exitCode) + " (its log: " + folder.log() + ")");
    }

    static String reason(Path folder, String log, int exitCode) {
        var run = NOT_RUN.matcher(log);
        if (run.find()) {
            return notRun(run.group(1), run.group(2));
        }
        var library = LIBRARY.matcher(log);
        if (library.find()) {
            return "The embedded MariaDB needs the shared library " + library.group(1) + ", which this system lacks: install "
                    + packageOf(library.group(1))
                    + ", or " + OWN_DATABASE;
        }
        var system = OLD_SYSTEM.matcher(log);
        if (system.find()) {
            return "The embedded MariaDB needs " + system.group(1) + ", and this system's C library is older: " + OWN_DATABASE;
        }
        if (PORT.matcher(log).find()) {
            return "The embedded MariaDB's port is taken by another program: stop that, or choose another port";
        }
        if (LOCKED.matcher(log).find()) {
            return "Another database server uses the data folder " + folder
                    + ": stop it first, or choose another folder (RINNALLA_DATA_DIRECTORY)";
        }
        if (FULL.matcher(log).find()) {
            return "The disk under the data folder " + folder + " is full: make room, or choose another folder (RINNALLA_DATA_DIRECTORY)";
        }
        if (FORBIDDEN.matcher(log).find()) {
            return "Files in the data folder " + folder + " may not be read or written by user " + System.getProperty("user.name")
                    + ": start as the user who made it, or give it to this one (chown -R)";
        }
        return "The embedded MariaDB on " + folder + " ended with code " + exitCode + firstError(log) + ": see its log, or " + OWN_DATABASE;
    }

    static String notRun(String program, String why) {
        return "The embedded MariaDB cannot be run from " + program + " (" + why
                + "): the folder must allow programs (no noexec) and the system must have"
                + " glibc; choose another folder (RINNALLA_DATA_DIRECTORY), or " + OWN_DATABASE;
    }

    private static String firstError(String log) {
        var errors = ERROR.matcher(log).results().map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .filter(line -> !line.strip().equals("Aborting")).toList();
        return errors.isEmpty() ? "" : " saying \"" + errors.getFirst().strip() + "\"";
    }

    private static String packageOf(String library) {
        var packages = List.of("libcrypt.so.1 libcrypt1 (Debian) or libxcrypt-compat (Fedora)",
                "libaio.so.1 libaio1 or libaio1t64 (Debian) or libaio (Fedora)",
                "libncurses.so.5 libncurses5 (Debian) or ncurses-compat-libs (Fedora)",
                "libtinfo.so.5 libtinfo5 (Debian) or ncurses-compat-libs (Fedora)",
                "libsystemd.so.0 libsystemd0 (Debian) or systemd-libs (Fedora)",
                "libstdc++.so.6 libstdc++6 (Debian) or libstdc++ (Fedora)");
        return packages.stream().filter(line -> line.startsWith(library + " "))
                .map(line -> "the package " + line.substring(library.length() + 1)).findFirst()
                .orElse("the package that has it");
    }

    private static String text(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "[ERROR] its log cannot be read: " + e.getMessage();
        }
    }
}
