package org.rinnalla.persistence.count;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the marks of tenants in which nobody asks for sums, so that they do not pile up, and clears the sums of periods that nobody has
 * asked for in a while. Every server does so; what one has cleared the others do not find.
 */
public final class OldSums implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OldSums.class);
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int KEPT_DAYS = 35;
    private final DataSource writing;
    private final Thread thread;

    private OldSums(DataSource writing) {
        this.writing = writing;
        this.thread = Thread.ofVirtual().name("old-sums").unstarted(this::run);
    }

    public static OldSums clearing(DataSource writing) {
        OldSums sums = new OldSums(writing);
        sums.thread.start();
        return sums;
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(EVERY);
                for (int tenant : tenants(writing)) {
                    new Marks(writing).absorb(tenant);
                }
                clear(writing, LocalDate.now(ZoneOffset.UTC).minusDays(KEPT_DAYS));
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("event=sums-not-cleared reason=\"{}\" database_error={}", e.toString(),
                        e.getCause() instanceof SQLException told ? told.getErrorCode() : 0);
            }
        }
    }

    private static List<Integer> tenants(DataSource writing) {
        return Transaction.run(writing, connection -> {
            List<Integer> tenants = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("SELECT DISTINCT tenant_id FROM count_mark");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    tenants.add(row.getInt(1));
                }
            }
            return tenants;
        });
    }

    /** Clears periods that were last asked for before a day; tells how many rows. */
    static int clear(DataSource writing, LocalDate before) {
        return Transaction.run(writing, connection -> {
            int cleared = delete(connection, "DELETE s FROM count_sum s JOIN count_period p ON p.tenant_id=s.tenant_id"
                    + " AND p.period_from=s.period_from AND p.period_to=s.period_to WHERE p.asked_on<?", before);
            return cleared + delete(connection, "DELETE FROM count_period WHERE asked_on<?", before);
        });
    }

    private static int delete(Connection connection, String text, LocalDate before) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(text)) {
            delete.setObject(1, before);
            return delete.executeUpdate();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
