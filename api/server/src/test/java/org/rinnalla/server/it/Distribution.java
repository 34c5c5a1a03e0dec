package org.rinnalla.server.it;

import java.nio.file.Files;
import java.nio.file.Path;

/** The distribution that the build has just made. */
final class Distribution {
    private Distribution() {}

    static Path home() {
        Path home = Path.of("target/rinnalla").toAbsolutePath();
        if (!Files.isExecutable(home.resolve("bin/rinnalla"))) {
            throw new IllegalStateException("There is no distribution in " + home + ". Run 'mvn -DskipTests package' first.");
        }
        return home;
    }
}
