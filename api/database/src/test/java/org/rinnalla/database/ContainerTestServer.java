package org.rinnalla.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.ContainerState;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.startupcheck.IsRunningStartupCheckStrategy;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;

/** MariaDB in a container, with the settings, the account and the rights that the embedded one has. */
record ContainerTestServer(GenericContainer<?> container, String version, Duration startedIn) implements TestServer {
    private static final String IMAGE_CHOICE = "RINNALLA_TEST_IMAGE";
    private static final String IMAGE = System.getProperty(IMAGE_CHOICE, System.getenv().getOrDefault(IMAGE_CHOICE, "mariadb:10.11"));
    private static final String ACCOUNT = "rinnalla";
    private static final String INIT_FILE = "/rinnalla-init.sql";
    private static final String INIT = """
            CREATE DATABASE IF NOT EXISTS rinnalla;
            CREATE USER IF NOT EXISTS 'rinnalla'@'%' IDENTIFIED BY 'rinnalla';
            GRANT ALL PRIVILEGES ON `rinnalla%`.* TO 'rinnalla'@'%';
            """;

    @SuppressWarnings("resource")
    static ContainerTestServer start() {
        if (!DockerEngine.answers()) {
            throw new IllegalStateException("no Docker engine answers, and the tests were told to take their database from a container");
        }
        long begun = System.nanoTime();
        DockerEngine.provide(IMAGE);
        var container = new GenericContainer<>(DockerImageName.parse(IMAGE)).withExposedPorts(3306)
                .withLabel(DockerEngine.OWNER, DockerEngine.owner())
                .withEnv("MARIADB_ROOT_PASSWORD", ACCOUNT).withCopyToContainer(Transferable.of(INIT), INIT_FILE)
                .withCommand("mariadbd", "--init-file=" + INIT_FILE, "--character-set-server=utf8mb4",
                        "--collation-server=utf8mb4_uca1400_ai_ci",
                        "--transaction-isolation=READ-COMMITTED", "--default-time-zone=+00:00", "--innodb-flush-log-at-trx-commit=0",
                        "--performance-schema=OFF", "--skip-log-bin")
                .withStartupCheckStrategy(new IsRunningStartupCheckStrategy()).waitingFor(new FirstLogin());
        try {
            container.start();
            return new ContainerTestServer(container, version(container), Duration.ofNanos(System.nanoTime() - begun));
        } catch (ContainerLaunchException | SQLException e) {
            var log = container.getContainerId() == null ? "" : container.getLogs();
            container.stop();
            throw new IllegalStateException("the container of " + IMAGE + " did not start (" + e.getMessage() + ") " + log, e);
        }
    }

    /** The official image starts a server twice; only a login by the network tells that the second one stands. */
    private static final class FirstLogin extends AbstractWaitStrategy {
        private static final int POLL_MILLISECONDS = 50;

        @Override
        protected void waitUntilReady() {
            long deadline = System.nanoTime() + startupTimeout.toNanos();
            while (waitStrategyTarget.isRunning() && System.nanoTime() < deadline) {
                try {
                    version(waitStrategyTarget);
                    return;
                } catch (SQLException _) {
                    pause();
                }
            }
            throw new ContainerLaunchException("no login within " + startupTimeout.toSeconds() + " s");
        }

        private static void pause() {
            try {
                Thread.sleep(POLL_MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ContainerLaunchException("interrupted", e);
            }
        }
    }

    private static String version(ContainerState container) throws SQLException {
        try (var connection = DriverManager.getConnection(jdbcUrl(container, ACCOUNT) + "?connectTimeout=2000&socketTimeout=5000", ACCOUNT,
                ACCOUNT)) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }

    private static String jdbcUrl(ContainerState container, String schema) {
        return "jdbc:mariadb://" + container.getHost() + ":" + container.getMappedPort(3306) + "/" + schema;
    }

    @Override
    public String description() {
        return "container " + IMAGE + " with MariaDB " + version + ", started in " + startedIn.toMillis() + " ms";
    }

    @Override
    public String jdbcUrl(String schema) {
        return jdbcUrl(container, schema);
    }

    @Override
    public String user() {
        return ACCOUNT;
    }

    @Override
    public String password() {
        return ACCOUNT;
    }

    @Override
    public void close() {
        container.stop();
    }
}
