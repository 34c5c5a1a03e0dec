package org.rinnalla.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;

/** The embedded server on a folder under target/ that the next test JVM takes up again; its schemas are dropped first. */
record EmbeddedTestServer(EmbeddedMariaDb database) implements TestServer {
    private static final int JVMS_AT_ONCE = 16;

    static EmbeddedTestServer start() {
        var target = Path.of("target").toAbsolutePath();
        for (int place = 0; place < JVMS_AT_ONCE; place++) {
            var database = startOn(target.resolve("test-database-" + place));
            if (database.isPresent()) {
                return new EmbeddedTestServer(database.get());
            }
        }
        throw new IllegalStateException(JVMS_AT_ONCE + " test JVMs run databases under " + target);
    }

    /** Empty when another JVM has the folder; what a kill or a power cut broke is made anew. */
    private static Optional<EmbeddedMariaDb> startOn(Path folder) {
        var settings = EmbeddedSettings.in(folder).throwaway();
        try {
            return Optional.of(swept(EmbeddedMariaDb.start(settings)));
        } catch (DatabaseStartException | SQLException e) {
            if (!discard(folder)) {
                return Optional.empty();
            }
            System.out.println("TestDatabase: made " + folder + " anew, because: " + e.getMessage());
            return Optional.of(EmbeddedMariaDb.start(settings));
        }
    }

    private static boolean discard(Path folder) {
        try (var _ = FolderLock.on(ServerFolder.at(folder))) {
            Folders.delete(folder);
            return true;
        } catch (DatabaseStartException _) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedMariaDb swept(EmbeddedMariaDb database) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement()) {
            var left = new ArrayList<String>();
            try (var schemas = statement.executeQuery("SHOW DATABASES LIKE 'rinnalla\\_test\\_%'")) {
                while (schemas.next()) {
                    left.add(schemas.getString(1));
                }
            }
            for (var schema : left) {
                statement.execute("DROP DATABASE `" + schema + "`");
            }
            return database;
        } catch (SQLException e) {
            database.close();
            throw e;
        }
    }

    @Override
    public String description() {
        return "embedded MariaDB " + database.version() + " on port " + database.port() + ", started in " + database.startedIn().toMillis()
                + " ms";
    }

    @Override
    public String jdbcUrl(String schema) {
        return "jdbc:mariadb://127.0.0.1:" + database.port() + "/" + schema;
    }

    @Override
    public String user() {
        return database.user();
    }

    @Override
    public String password() {
        return database.password();
    }

    @Override
    public void close() {
        database.close();
    }
}
