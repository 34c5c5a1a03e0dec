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
    private static final long LATE = TimeUnit.SECONDS.toNanos(15);
    private final BlockingQueue<Pending> queue = new ArrayBlockingQueue<>(WAITING);
    private final DataSource source;
    private final IdBlocks ids;
    private final Thread writer;
    private final Thread watch;
    private volatile List<Pending> writing = List.of();
    private volatile boolean closed;

    /** A trace, since when it waits, and what waits for it. */
    private record Pending(AuditEntry entry, long since, CompletableFuture<Boolean> durable) {
        Pending(AuditEntry entry) {
            this(entry, System.nanoTime(), new CompletableFuture<>());
        }

        void endIfLate(long now) {
            if (now - since > LATE) {
                durable.completeExceptionally(new TimeoutException("A trace was not durable in time"));
            }
        }
    }

    public GroupAuditTrail(DataSource source, IdBlocks ids) {
        this.source = source;
        this.ids = ids;
        this.writer = Thread.ofPlatform().name("audit").daemon().start(this::run);
        this.watch = Thread.ofPlatform().name("audit-watch").daemon().start(this::watch);
    }

    @Override
    public void record(AuditEntry entry) {
        Pending pending = new Pending(entry);
        try {
            if (closed || !queue.offer(pending, 5, TimeUnit.SECONDS)) {
                throw new RinnallaException(ErrorCode.UNAVAILABLE, "error.unavailable");
            }
            // Without a time of its own: a timer for each request costs more than the trace. The watch ends what takes too long.
            pending.durable().get();
        } catch (ExecutionException e) {
            throw new RinnallaException(ErrorCode.UNAVAILABLE, "error.unavailable", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RinnallaException(ErrorCode.UNAVAILABLE, "error.unavailable", e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        watch.interrupt();
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
            writing = List.copyOf(group);
            try {
                write(group);
                group.forEach(pending -> pending.durable().complete(true));
            } catch (SQLException | RuntimeException | Error e) {
                LOG.error("event=audit_failed entries={} cause={}", group.size(), e.toString());
                group.forEach(pending -> pending.durable().completeExceptionally(e));
            }
            writing = List.of();
            group.clear();
        }
    }

    private void watch() {
        while (!closed) {
            try {
                Thread.sleep(1000);
            } catch (InterruptedException e) {
                return;
            }
            long now = System.nanoTime();
            writing.forEach(pending -> pending.endIfLate(now));
            queue.forEach(pending -> pending.endIfLate(now));
        }
    }

    private void write(List<Pending> group) throws SQLException {
        try (Connection connection = source.getConnection()) {
            // One statement for all of them, which commits by itself: three fewer ways to the database than a transaction around it.
            try (PreparedStatement insert = connection.prepareStatement(AuditRows.INSERT)) {
                for (Pending pending : group) {
                    AuditRows.bind(insert, 1, ids.next("audit_event"), pending.entry());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
    }
}
