package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rinnalla.database.TestDatabase;
import org.rinnalla.database.TestSchema;
import org.rinnalla.server.it.Program.Result;

/** What the program says when it is started wrongly: one line on standard error, an exit code, no stack trace. */
class ProgramIT {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void helpAndVersionAreAnswered() {
        assertThat(run(Map.of(), "--help")).satisfies(result -> {
            assertThat(result.code()).isZero();
            assertThat(result.out()).contains("Usage: rinnalla", "token --role", "RINNALLA_DATA_DIRECTORY");
        });
        assertThat(run(Map.of(), "--version").out()).startsWith("rinnalla 0");
    }

    @Test
    void whatIsNotUnderstoodEndsWithCode2AndTheAlternatives() {
        assertRefused(run(Map.of(), "frob"), 2, "there are run, token, plugins");
        assertRefused(run(Map.of(), "run", "--port", "1"), 2, "Unknown option '--port' of run");
        assertRefused(run(Map.of(), "token", "--role"), 2, "needs a value");
        assertRefused(run(demo(), "token", "--role", "KING", "--tenant", "x"), 2, "EMPLOYMENT_SPECIALIST, TEAM_LEADER");
        assertRefused(run(demo(), "token", "--role", "TEAM_LEADER", "--tenant", "nowhere"), 2, "the tenants are ");
    }

    @Test
    void aTokenIsAllThatStandsOnStandardOutput() {
        // Given a folder without a key, when a token is asked for
        String tenant = firstTenant();
        Result result = run(demo(), "token", "--role", "TEAM_LEADER", "--tenant", tenant, "--unit", "a,b", "--hours", "1");

        // Then the key is made, for the owner only, and only the token is printed
        assertThat(result.code()).isZero();
        assertThat(result.out()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
        assertThat(folder.resolve("data/keys/demo-issuer.json")).exists();
        assertThat(result.err()).isEmpty();
    }

    @Test
    void withoutDemoModeNoTokenIsGivenOut() {
        assertRefused(run(Map.of(), "token", "--role", "TEAM_LEADER", "--tenant", "x"), 1, "Set RINNALLA_DEMO=true");
    }

    @Test
    void aServerThatNobodyCouldSignInToDoesNotStart() {
        assertRefused(run(Map.of(), "run"), 1, "security.issuers");
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (TestSchema schema = TestDatabase.shared().fresh();
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Map<String, String> environment = external(schema);
            environment.put("RINNALLA_PORT", Integer.toString(taken.getLocalPort()));
            assertRefused(run(environment, "run"), 1, "Port " + taken.getLocalPort() + " on 127.0.0.1 cannot be bound");
        }
    }

    @Test
    void aWrongPasswordIsNamed() {
        try (TestSchema schema = TestDatabase.shared().fresh()) {
            Map<String, String> environment = external(schema);
            environment.put("RINNALLA_DATABASE_PASSWORD", "not-the-password");
            assertThat(assertRefused(run(environment, "run"), 1, "wrong user or password").err()).doesNotContain("not-the-password");
        }
    }

    @Test
    void aDatabaseThatIsNotThereIsNamed() {
        Map<String, String> environment = demo();
        environment.put("RINNALLA_DATABASE_URL", "jdbc:mariadb://127.0.0.1:9/rinnalla");
        assertRefused(run(environment, "run"), 1, "No database answers at jdbc:mariadb://127.0.0.1:9/rinnalla");
    }

    @Test
    void tablesOfANewerVersionAreLeftAlone() throws SQLException {
        try (TestSchema schema = TestDatabase.shared().fresh()) {
            Map<String, String> environment = external(schema);
            try (Program first = Program.start(folder, environment, "run")) {
                first.line("started_in=");
                first.stop();
            }
            try (Connection connection = schema.connect(); Statement statement = connection.createStatement()) {
                statement.execute("INSERT INTO flyway_history SELECT MAX(installed_rank) + 1, '999', 'later', 'SQL', 'V999__later.sql', 1, "
                        + "'x', NOW(), 1, 1 FROM flyway_history");
            }
            assertRefused(run(environment, "run"), 1, "999");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        // Given a data directory below a file: not even root can write there
        Path file = Files.writeString(folder.resolve("file"), "x");
        Map<String, String> environment = demo();
        environment.put("RINNALLA_DATA_DIRECTORY", file.resolve("data").toString());

        assertRefused(run(environment, "run"), 1, "cannot be written");
    }

    @Test
    void itStartsThroughALinkFromAnyFolder() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("linked"), Distribution.home().resolve("bin/rinnalla"));
        ProcessBuilder builder = new ProcessBuilder(link.toString(), "--version").directory(folder.toFile());
        builder.environment().put("RINNALLA_JAVA_HOME", System.getProperty("java.home"));
        assertThat(new String(builder.start().getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .startsWith("rinnalla ");
    }

    @Test
    void withoutAFittingJdkItSaysWhichOneIsNeeded() {
        assertRefused(run(Map.of("RINNALLA_JAVA_HOME", folder.toString()), "--version"), 1, "is no JDK 25 or newer");
    }

    private String firstTenant() {
        String err = run(demo(), "token", "--role", "TEAM_LEADER", "--tenant", "nowhere").err();
        return err.replaceAll("(?s).*the tenants are ([a-z-]+).*", "$1");
    }

    private Map<String, String> demo() {
        return new HashMap<>(Map.of("RINNALLA_DEMO", "true", "RINNALLA_DATA_DIRECTORY", folder.resolve("data").toString(), "RINNALLA_PORT",
                "0"));
    }

    private Map<String, String> external(TestSchema schema) {
        Map<String, String> environment = demo();
        environment.put("RINNALLA_DATABASE_URL", schema.jdbcUrl());
        environment.put("RINNALLA_DATABASE_USER", schema.user());
        environment.put("RINNALLA_DATABASE_PASSWORD", schema.password());
        return environment;
    }

    private Result run(Map<String, String> environment, String... arguments) {
        try (Program program = Program.start(folder, environment, arguments)) {
            return program.end();
        }
    }

    private static Result assertRefused(Result result, int code, String words) {
        assertThat(result.code()).as(result.err()).isEqualTo(code);
        assertThat(result.err()).contains(words).doesNotContain("\tat ", "Exception in thread", "unexpected fault");
        assertThat(result.err().lines().filter(line -> line.startsWith("rinnalla: "))).hasSize(1);
        assertThat(result.out()).isEmpty();
        return result;
    }
}
