package org.rinnalla.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one place where tests take their MariaDB: one server for each JVM, started at the first call and stopped at its end.
 * A container when a Docker engine answers, the embedded one otherwise; RINNALLA_TEST_DATABASE (system property or environment
 * variable) set to embedded, container or auto decides. Says on standard output which one it is.
 */
public final class TestDatabase {
    private static final String CHOICE = "RINNALLA_TEST_DATABASE";
    private static @Nullable TestDatabase shared;

    private final TestServer server;

    private TestDatabase(TestServer server) {
        this.server = server;
    }

    public static synchronized TestDatabase shared() {
        if (shared == null) {
            var server = start(System.getProperty(CHOICE, System.getenv().getOrDefault(CHOICE, "auto")).toLowerCase(Locale.ROOT));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-test-database"));
            System.out.println("TestDatabase: " + server.description());
            shared = new TestDatabase(server);
        }
        return shared;
    }

    /** A new, empty schema with a name of its own; closing it drops it. */
    public TestSchema fresh() {
        var name = "rinnalla_test_" + UUID.randomUUID().toString().replace("-", "");
        execute("CREATE DATABASE `" + name + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci");
        return new TestSchema(name, server.jdbcUrl(name), server.user(), server.password(),
                () -> execute("DROP DATABASE IF EXISTS `" + name + "`"));
    }

    /** What the tests run against, as in "embedded MariaDB 11.4.5-MariaDB". */
    public String description() {
        return server.description();
    }

    private static TestServer start(String choice) {
        return switch (choice) {
            case "embedded" -> EmbeddedTestServer.start();
            case "container" -> ContainerTestServer.start();
            case "auto" -> DockerEngine.answers() ? containerOrElseEmbedded() : EmbeddedTestServer.start();
            default -> throw new IllegalArgumentException(CHOICE + " is \"" + choice + "\" and may be embedded, container or auto");
        };
    }

    private static TestServer containerOrElseEmbedded() {
        try {
            return ContainerTestServer.start();
        } catch (IllegalStateException e) {
            System.out.println("TestDatabase: " + e.getMessage() + "; taking the embedded one");
            return EmbeddedTestServer.start();
        }
    }

    private void execute(String statement) {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(""), server.user(), server.password());
                var running = connection.createStatement()) {
            running.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The test database refused: " + statement, e);
        }
    }
}
