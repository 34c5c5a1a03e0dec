package org.rinnalla.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the platform is that tests start. */
final class Distribution {
    private static final String BUILT = "api/server/target/rinnalla";

    private Distribution() {}

    static Path home() {
        Optional<Path> named = Optional.ofNullable(System.getProperty("rinnalla.home"))
                .or(() -> Optional.ofNullable(System.getenv("RINNALLA_HOME"))).map(Path::of);
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; named.isEmpty() && folder != null; folder = folder.getParent()) {
            named = Optional.of(folder.resolve(BUILT)).filter(Distribution::runs);
        }
        return named.map(Path::toAbsolutePath).filter(Distribution::runs).orElseThrow(() -> new IllegalStateException(
                "No platform to test on: set the system property rinnalla.home (or RINNALLA_HOME) to the folder of a distribution, the one "
                        + "with bin/rinnalla in it, or build " + BUILT + " by `mvn -DskipTests package`"));
    }

    private static boolean runs(Path home) {
        return Files.isExecutable(home.resolve("bin/rinnalla"));
    }
}
