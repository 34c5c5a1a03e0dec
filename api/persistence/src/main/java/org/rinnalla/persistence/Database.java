package org.rinnalla.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.api.output.MigrateResult;
import org.mariadb.jdbc.MariaDbDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A migrated database and its connections. */
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final String TUNING = "useServerPrepStmts=true&cachePrepStmts=true&prepStmtCacheSize=512&useBulkStmts=true"
            + "&tcpKeepAlive=true&connectTimeout=5000&useMysqlMetadata=false";
    private final CompletableFuture<Pools> pools;

    private Database(CompletableFuture<Pools> pools) {
        this.pools = pools;
    }

    /**
     * Connects, migrates, and checks that the database belongs to the keys.
     *
     * @param fingerprint of the installation's keys
     * @throws DatabaseProblem with one clear line when it cannot be used
     */
    public static Database open(DatabaseAccess access, byte[] fingerprint) {
        return new Database(CompletableFuture.completedFuture(pools(access, fingerprint)));
    }

    /** The same in a thread of its own; whoever asks for a connection waits until it is open. */
    public static Database opening(Supplier<DatabaseAccess> access, byte[] fingerprint) {
        return new Database(CompletableFuture.supplyAsync(() -> pools(access.get(), fingerprint),
                task -> Thread.ofPlatform().name("database").start(task)));
    }

    /**
     * Waits until it is open.
     *
     * @throws DatabaseProblem with one clear line when it cannot be used
     */
    public void opened() {
        try {
            pools.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static Pools pools(DatabaseAccess access, byte[] fingerprint) {
        String url = access.url() + (access.url().contains("?") ? "&" : "?") + TUNING;
        if (!isCurrent(access, url)) {
            migrate(access, url);
        }
        Pools pools = opened(access, url);
        try {
            checkFingerprint(pools, fingerprint);
            return pools;
        } catch (RuntimeException e) {
            pools.close();
            throw e;
        }
    }

    private static Pools opened(DatabaseAccess access, String url) {
        try {
            return Pools.of(access, url);
        } catch (SQLException e) {
            throw new DatabaseProblem(explain(access, e), e);
        }
    }

    /** Connections for reads, each statement a transaction of its own. */
    public DataSource source() {
        return later(Pools::reading);
    }

    /** Connections on which every statement belongs to a transaction until it is committed. */
    public DataSource writing() {
        return later(Pools::writing);
    }

    /** Connections for what others wait for while they hold one: row ids and traces. */
    public DataSource beside() {
        return later(Pools::beside);
    }

    private DataSource later(Function<Pools, DataSource> which) {
        return pools.state() == Future.State.SUCCESS ? which.apply(pools.join()) : new LaterSource(pools, which);
    }

    /** True when the database answers within two seconds. */
    public boolean answers() {
        try (Connection connection = source().getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Connections in use. */
    public int activeConnections() {
        return pools.join().active();
    }

    /** True when no tenant stands in it yet. */
    public boolean isEmpty() {
        try (Connection connection = source().getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT 1 FROM tenant LIMIT 1");
                ResultSet found = statement.executeQuery()) {
            return !found.next();
        } catch (SQLException e) {
            throw new DatabaseProblem("The database does not answer: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            pools.join().close();
        } catch (CompletionException _) {
            // It was never open, and whoever waited for it was told why.
        }
    }

    /** Whether there is nothing to migrate; a database that cannot be used is told by one clear line. */
    private static boolean isCurrent(DatabaseAccess access, String url) {
        try (Connection connection = new MariaDbDataSource(url).getConnection(access.user(), access.password())) {
            String product = connection.getMetaData().getDatabaseProductName();
            if (!product.toLowerCase(Locale.ROOT).contains("mariadb")) {
                throw new DatabaseProblem("The database is " + product + "; Rinnalla needs MariaDB 10.11 or newer.");
            }
            return Migrations.allDone(connection);
        } catch (SQLException e) {
            throw new DatabaseProblem(explain(access, e), e);
        }
    }

    private static String explain(DatabaseAccess access, SQLException e) {
        String place = access.url().replaceAll("\\?.*", "");
        return switch (e.getErrorCode()) {
            case 1045, 1698 -> "The database at " + place + " refuses user '" + access.user()
                    + "': wrong user or password. Set RINNALLA_DATABASE_USER and RINNALLA_DATABASE_PASSWORD.";
            case 1049 -> "The database at " + place + " does not exist. Create it (utf8mb4) or mend RINNALLA_DATABASE_URL.";
            case 1044 -> "User '" + access.user() + "' has no right on the database at " + place + ". Grant it all rights on that schema.";
            default -> "No database answers at " + place + ": " + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                    + ". Is it running, and is RINNALLA_DATABASE_URL right (jdbc:mariadb://host:3306/rinnalla)?";
        };
    }

    private static void migrate(DatabaseAccess access, String url) {
        mayMigrate(access, url);
        try {
            MigrateResult result = Flyway.configure(Database.class.getClassLoader()).dataSource(url, access.user(), access.password())
                    .locations("classpath:" + Migrations.FOLDER).table(Migrations.HISTORY).validateMigrationNaming(true).cleanDisabled(true)
                    .ignoreMigrationPatterns(new String[0]).load().migrate();
            LOG.info("event=migrated from={} to={} steps={}", result.initialSchemaVersion, result.targetSchemaVersion,
                    result.migrationsExecuted);
        } catch (FlywayValidateException e) {
            throw new DatabaseProblem("The database's tables are not those of this program (" + detail(e)
                    + "). Start the version that made them, or restore the backup that belongs to this one.", e);
        } catch (FlywayException e) {
            throw new DatabaseProblem("The database's tables cannot be brought to this version: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + " Nothing was served.", e);
        }
    }

    private static void mayMigrate(DatabaseAccess access, String url) {
        try (Connection connection = new MariaDbDataSource(url).getConnection(access.user(), access.password())) {
            TriggerRight.missing(connection, access).ifPresent(missing -> {
                throw new DatabaseProblem(missing);
            });
        } catch (SQLException e) {
            throw new DatabaseProblem(explain(access, e), e);
        }
    }

    /** The line that names the migration: the first one only says that something is wrong. */
    private static String detail(FlywayValidateException e) {
        return String.valueOf(e.getMessage()).lines().filter(line -> line.startsWith("Detected")).findFirst()
                .map(line -> line.replaceAll("\\. .*", "")).orElse("their history does not fit");
    }

    private static void checkFingerprint(Pools pools, byte[] fingerprint) {
        try (Connection connection = pools.reading().getConnection()) {
            try (PreparedStatement insert = connection
                    .prepareStatement(
                            "INSERT IGNORE INTO installation (id, key_fingerprint, created_at) VALUES (1, ?, UTC_TIMESTAMP(6))")) {
                insert.setBytes(1, fingerprint);
                insert.executeUpdate();
            }
            try (PreparedStatement select = connection.prepareStatement("SELECT key_fingerprint FROM installation WHERE id = 1");
                    ResultSet found = select.executeQuery()) {
                if (!found.next() || !Arrays.equals(found.getBytes(1), fingerprint)) {
                    throw new DatabaseProblem("This database was filled with other keys than those in the data directory's 'keys' folder. "
                            + "Restore the keys from the backup that belongs to this database.");
                }
            }
        } catch (SQLException e) {
            throw new DatabaseProblem("The database does not answer: " + e.getMessage(), e);
        }
    }
}
