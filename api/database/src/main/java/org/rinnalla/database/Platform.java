package org.rinnalla.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class Platform {
    private Platform() {}

    static void check(String system, String processor) {
        if (!system.equals("Linux") || !(processor.equals("amd64") || processor.equals("x86_64"))) {
            throw new DatabaseStartException("The embedded MariaDB exists for Linux on x86-64 only, and this is " + system + " on "
                    + processor
                    + ": use a MariaDB of your own by RINNALLA_DATABASE_URL, RINNALLA_DATABASE_USER and RINNALLA_DATABASE_PASSWORD");
        }
    }

    /** By number: the name of user 0 can be another, or unknown in a container. */
    static boolean runsAsRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException _) {
            return System.getProperty("user.name", "").equals("root");
        }
    }

    static void check() {
        check(System.getProperty("os.name", "an unknown system"), System.getProperty("os.arch", "an unknown processor"));
    }
}
