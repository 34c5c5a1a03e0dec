package org.rinnalla.persistence.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.audit.AuditEntry;
import org.rinnalla.core.audit.AuditTrail;
import org.rinnalla.persistence.IdBlocks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the traces of reads. Entries of concurrent requests go in one insert and one commit; each caller goes on when its own is durable.
 * When a trace cannot be written the caller gets an exception, so its answer does not leave.
 */
public final class GroupAuditTrail implements AuditTrail, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupAuditTrail.class);
    private static final int WAITING = 4096;
    private static final int GROUP = 512;
    private final BlockingQueue<Pending> queue = new ArrayBlockingQueue<>(WAITING);
    private final DataSource source;
    private final IdBlocks ids;
    private final Thread writer;
    private volatile boolean closed;

    private record Pending(AuditEntry entry, CompletableFuture<Boolean> durable) {}

    public GroupAuditTrail(DataSource source, IdBlocks ids) {
        this.source = source;
        this.ids = ids;
        this.writer = Thread.ofPlatform().name("audit").daemon().start(this::run);
    }

    @Override
    public void record(AuditEntry entry) {
        Pending pending = new Pending(entry, new CompletableFuture<>());
        try {
            if (closed || !queue.offer(pending, 5, TimeUnit.SECONDS)) {
                throw new RinnallaException(ErrorCode.UNAVAILABLE, "error.unavailable");
            }
            pending.durable().get(15, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new RinnallaException(ErrorCode.UNAVAILABLE, "error.unavailable", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RinnallaException(ErrorCode.UNAVAILABLE, "error.unavailable", e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        writer.interrupt();
        writer.join(5000);
    }

    private void run() {
        List<Pending> group = new ArrayList<>(GROUP);
        while (!closed || !queue.isEmpty()) {
            try {
                Pending first = queue.poll(1, TimeUnit.SECONDS);
                if (first == null) {
                    continue;
                }
                group.add(first);
                queue.drainTo(group, GROUP - 1);
            } catch (InterruptedException e) {
                continue;
            }
            try {
                write(group);
                group.forEach(pending -> pending.durable().complete(true));
            } catch (SQLException | RuntimeException e) {
                LOG.error("event=audit_failed entries={} cause={}", group.size(), e.toString());
                group.forEach(pending -> pending.durable().completeExceptionally(e));
            }
            group.clear();
        }
    }

    private void write(List<Pending> group) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement(AuditRows.INSERT)) {
                for (Pending pending : group) {
                    AuditRows.bind(insert, ids.next("audit_event"), pending.entry());
                    insert.addBatch();
                }
                insert.executeBatch();
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        }
    }
}
