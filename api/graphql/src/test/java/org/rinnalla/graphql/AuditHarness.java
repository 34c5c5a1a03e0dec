package org.rinnalla.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Runs the audits of graphql-http where node and its packages are at hand: {@code -Dtest=AuditHarness}. The build runs them in api/server. */
class AuditHarness {
    @Test
    void allAuditsPass() throws IOException, InterruptedException {
        Path folder = Path.of("src/test/audit").toAbsolutePath();
        Assumptions.assumeTrue(Files.isDirectory(folder.resolve("node_modules")), "npm ci has not been run in " + folder);
        try (HttpHouse house = new HttpHouse(TestHouse.small(), GraphQlLimits.standard())) {
            Process node = new ProcessBuilder("node", "audit.mjs", house.uri("/graphql").toString(), "TEAM_LEADER")
                    .directory(folder.toFile()).redirectErrorStream(true).start();
            String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(node.waitFor()).as(output).isZero();
            assertThat(output).contains("audits=61 pass=61 notice=0 warn=0 fail=0");
        }
    }
}
