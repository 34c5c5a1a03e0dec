package org.rinnalla.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * The connections to a database, by what they are for: a request that waits for one never holds one of the same kind, so that no number of
 * requests can wait for each other.
 */
record Pools(HikariDataSource reading, HikariDataSource writing, HikariDataSource beside) implements AutoCloseable {
    private static final int BESIDE = 2;

    static Pools of(DatabaseAccess access, String url) throws SQLException {
        HikariConfig reading = config("rinnalla", access, url);
        reading.setMinimumIdle(Math.min(2, access.connections()));
        HikariConfig writing = config("rinnalla-write", access, url);
        // A statement that switches it would be two ways to the database for each write.
        writing.setAutoCommit(false);
        writing.setMinimumIdle(0);
        writing.setIdleTimeout(60_000);
        writing.setInitializationFailTimeout(-1);
        HikariConfig beside = config("rinnalla-beside", access, url);
        beside.setMaximumPoolSize(BESIDE);
        beside.setMinimumIdle(1);
        beside.setInitializationFailTimeout(-1);
        return new Pools(new HikariDataSource(reading), new HikariDataSource(writing), new HikariDataSource(beside));
    }

    private static HikariConfig config(String name, DatabaseAccess access, String url) throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        // By its URL the pool would look for drivers in every archive of the class path.
        config.setDataSource(new MariaDbDataSource(url));
        config.setUsername(access.user());
        config.setPassword(access.password());
        config.setMaximumPoolSize(access.connections());
        config.setConnectionTimeout(5000);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setConnectionInitSql("SET SESSION max_statement_time=30, time_zone='+00:00', innodb_lock_wait_timeout=10, "
                // A correlated EXISTS stays one: lists are ordered and end early, and planning the other forms costs more than a point read.
                + "optimizer_switch='exists_to_in=off'");
        return config;
    }

    /** Those in use. */
    int active() {
        return all().stream().mapToInt(pool -> pool.getHikariPoolMXBean().getActiveConnections()).sum();
    }

    @Override
    public void close() {
        all().forEach(HikariDataSource::close);
    }

    private List<HikariDataSource> all() {
        return List.of(reading, writing, beside);
    }
}
