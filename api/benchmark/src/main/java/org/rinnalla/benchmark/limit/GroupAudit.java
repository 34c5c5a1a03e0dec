package org.rinnalla.benchmark.limit;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;

/** Traces of reads: those of concurrent requests in one insert and one commit; each caller goes on when its own is durable. */
final class GroupAudit {
    static final String INSERT = "INSERT INTO audit_event (tenant_id,id,at,subject,role,purpose,request_id,action,noun,row_id,row_count,"
            + "participants,fields,outcome) VALUES (?,?,?,'bench','PROGRAMME_MANAGER','',?,?,?,NULL,?,?,"
            + "'Participant.familyName Participant.givenName Participant.birthDate Provider.name Placement.kind Employer.name','DONE')";
    private final BlockingQueue<Trace> queue = new ArrayBlockingQueue<>(4096);
    private final HikariDataSource source;
    private final int tenant;
    private final AtomicLong ids;

    private record Trace(String request, List<Long> participants, int rows, CompletableFuture<Boolean> durable) {}

    GroupAudit(HikariDataSource source, int tenant, long firstId) {
        this.source = source;
        this.tenant = tenant;
        this.ids = new AtomicLong(firstId);
        Thread.ofPlatform().daemon().name("audit").start(this::run);
    }

    void record(List<Long> participants, int rows) throws InterruptedException, ExecutionException {
        Trace trace = new Trace("bench-" + ids.incrementAndGet(), participants, rows, new CompletableFuture<>());
        queue.put(trace);
        trace.durable().get();
    }

    static void bind(PreparedStatement insert, int tenant, long id, String request, List<Long> participants, int rows, String action,
            String noun) throws SQLException {
        ByteBuffer packed = ByteBuffer.allocate(participants.size() * Long.BYTES);
        participants.forEach(packed::putLong);
        insert.setInt(1, tenant);
        insert.setLong(2, id);
        insert.setObject(3, LocalDateTime.now(ZoneOffset.UTC));
        insert.setString(4, request);
        insert.setString(5, action);
        insert.setString(6, noun);
        insert.setInt(7, rows);
        insert.setBytes(8, packed.array());
    }

    private void run() {
        List<Trace> group = new ArrayList<>();
        while (true) {
            try {
                group.add(queue.take());
                queue.drainTo(group);
                write(group);
                group.forEach(trace -> trace.durable().complete(true));
            } catch (SQLException e) {
                group.forEach(trace -> trace.durable().completeExceptionally(e));
            } catch (InterruptedException e) {
                return;
            }
            group.clear();
        }
    }

    /** One statement, so one commit. */
    private void write(List<Trace> group) throws SQLException {
        try (Connection connection = source.getConnection(); PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Trace trace : group) {
                bind(insert, tenant, ids.incrementAndGet(), trace.request(), trace.participants(), trace.rows(), "READ", "Participant");
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
