package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.rinnalla.server.RunningServer;
import org.rinnalla.spi.Role;

/** The audits of npm's graphql-http, all of them, the optional ones too. */
class GraphQlAuditIT {
    private static final Path SOURCE = Path.of("..", "graphql", "src", "test", "audit");
    private static final Path FOLDER = Path.of("target", "graphql-audit");

    @Test
    void allSixtyOneAuditsPass() throws IOException, InterruptedException {
        RunningServer server = RunningServer.shared();
        Files.createDirectories(FOLDER);
        for (String file : List.of("package.json", "package-lock.json", "audit.mjs")) {
            Files.copy(SOURCE.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Assumptions.assumeTrue(run("node", "--version").equals("0"), "node is not installed: the GraphQL-over-HTTP audits were NOT run");
        assertThat(run("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts")).startsWith("0");

        String result = run("node", "audit.mjs", server.uri("/graphql").toString(), server.token(Role.TEAM_LEADER, "knivsta"));

        assertThat(result).isEqualTo("0");
        assertThat(FOLDER.resolve("output.txt")).content().contains("audits=61 pass=61 notice=0 warn=0 fail=0");
    }

    /** The exit code; with the output behind it when that is not 0. */
    private static String run(String... command) throws InterruptedException {
        Path output = FOLDER.resolve("output.txt");
        try {
            Process process = new ProcessBuilder(command).directory(FOLDER.toFile()).redirectErrorStream(true)
                    .redirectOutput(output.toFile()).start();
            int code = process.waitFor();
            return code == 0 ? "0" : code + "\n" + Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "not started: " + e.getMessage();
        }
    }
}
