package org.rinnalla.persistence.write;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Clears idempotency keys that are older than anybody tries again. Every server does so, once an hour; what one has cleared the others do
 * not find.
 */
public final class OldKeys implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OldKeys.class);
    private static final Duration EVERY = Duration.ofHours(1);
    /** So few at a time that nobody who uses a key waits long for the lock, and that a cluster takes the transaction. */
    private static final int AT_A_TIME = 1000;
    private final DataSource source;
    private final Duration kept;
    private final Thread thread;

    private OldKeys(DataSource source, Duration kept) {
        this.source = source;
        this.kept = kept;
        this.thread = Thread.ofVirtual().name("old-keys").unstarted(this::run);
    }

    /** @param kept how long a key is good for */
    public static OldKeys clearing(DataSource source, Duration kept) {
        OldKeys keys = new OldKeys(source, kept);
        keys.thread.start();
        return keys;
    }

    /** Deletes those that are older than they are kept; tells how many. */
    static int clear(Connection connection, Instant before) throws SQLException {
        int cleared = 0;
        int some = AT_A_TIME;
        try (PreparedStatement delete = connection
                .prepareStatement("DELETE FROM idempotency_key WHERE at < ? ORDER BY at LIMIT " + AT_A_TIME)) {
            delete.setObject(1, LocalDateTime.ofInstant(before, ZoneOffset.UTC));
            while (some == AT_A_TIME) {
                some = delete.executeUpdate();
                connection.commit();
                cleared += some;
            }
        }
        return cleared;
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(EVERY);
                try (Connection connection = source.getConnection()) {
                    LOG.info("event=idempotency-keys-cleared number={}", clear(connection, Instant.now().minus(kept)));
                }
            } catch (InterruptedException e) {
                return;
            } catch (SQLException | RuntimeException e) {
                LOG.warn("event=idempotency-keys-not-cleared reason=\"{}\"", e.getMessage());
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
