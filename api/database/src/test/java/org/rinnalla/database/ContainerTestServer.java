package org.rinnalla.database;

import java.time.Duration;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.mariadb.MariaDBContainer;
import org.testcontainers.utility.DockerImageName;

/** MariaDB in a container, with the settings that the embedded one has. */
record ContainerTestServer(MariaDBContainer container, String version, Duration startedIn) implements TestServer {
    private static final String IMAGE = System.getProperty("RINNALLA_TEST_IMAGE",
            System.getenv().getOrDefault("RINNALLA_TEST_IMAGE", "mariadb:10.11"));
    private static final String PASSWORD = "test";

    @SuppressWarnings("resource")
    static ContainerTestServer start() {
        if (!DockerEngine.answers()) {
            throw new IllegalStateException("no Docker engine answers, and the tests were told to take their database from a container");
        }
        long begun = System.nanoTime();
        var container = new MariaDBContainer(DockerImageName.parse(IMAGE).asCompatibleSubstituteFor("mariadb"))
                .withConfigurationOverride(null)
                .withUsername("root").withPassword(PASSWORD).withCommand("mariadbd", "--character-set-server=utf8mb4",
                        "--collation-server=utf8mb4_uca1400_ai_ci", "--transaction-isolation=READ-COMMITTED", "--default-time-zone=+00:00",
                        "--innodb-flush-log-at-trx-commit=0", "--performance-schema=OFF");
        try {
            container.start();
            return new ContainerTestServer(container, version(container), Duration.ofNanos(System.nanoTime() - begun));
        } catch (ContainerFetchException e) {
            throw new IllegalStateException("the Docker engine has no image " + IMAGE + " and cannot pull it", e);
        } catch (ContainerLaunchException | java.sql.SQLException e) {
            container.stop();
            throw new IllegalStateException("the container of " + IMAGE + " did not start: " + e.getMessage(), e);
        }
    }

    private static String version(MariaDBContainer container) throws java.sql.SQLException {
        try (var connection = container.createConnection("")) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }

    @Override
    public String description() {
        return "container " + IMAGE + " with MariaDB " + version + ", started in " + startedIn.toMillis() + " ms";
    }

    @Override
    public String jdbcUrl(String schema) {
        return "jdbc:mariadb://" + container.getHost() + ":" + container.getMappedPort(3306) + "/" + schema;
    }

    @Override
    public String user() {
        return container.getUsername();
    }

    @Override
    public String password() {
        return PASSWORD;
    }

    @Override
    public void close() {
        container.stop();
    }
}
