package org.rinnalla.persistence.write;

import jakarta.persistence.PersistenceException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.audit.AuditEntry;
import org.rinnalla.core.write.store.Claim;
import org.rinnalla.core.write.store.ClaimAnswer;
import org.rinnalla.core.write.store.Event;
import org.rinnalla.core.write.store.Settled;
import org.rinnalla.persistence.IdBlocks;
import org.rinnalla.persistence.audit.AuditRows;

/**
 * What goes with a change in the same transaction: trace, events, idempotency key. Plain inserts over the transaction's own connection, held
 * back until its end.
 */
final class TransactionRows {
    private static final int DUPLICATE = 1062;
    private static final String EVENT = "INSERT INTO outbox (tenant_id, id, at, type, noun, row_id, row_version, subject, request_id)"
            + " VALUES (?,?,?,?,?,?,?,?,?)";
    private static final String CLAIM = "INSERT INTO idempotency_key (tenant_id, subject, idempotency_key, operation, input_hash, noun,"
            + " row_id, row_version, warnings, at) VALUES (?,?,?,?,?,'',0,0,'',?)";
    private static final String CLAIMED = "SELECT operation, input_hash, noun, row_id, row_version, warnings FROM idempotency_key"
            + " WHERE tenant_id = ? AND subject = ? AND idempotency_key = ?";
    private static final String SETTLE = "UPDATE idempotency_key SET noun = ?, row_id = ?, row_version = ?, warnings = ?"
            + " WHERE tenant_id = ? AND subject = ? AND idempotency_key = ?";
    /** More of them go in batches, one after the other. */
    private static final int TOGETHER = 16;
    private final OpenTransaction transaction;
    private final RequestContext context;
    private final IdBlocks ids;
    private final List<AuditEntry> traces = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Settling> settlings = new ArrayList<>();

    private record Settling(Claim claim, Settled settled) {}

    TransactionRows(OpenTransaction transaction, RequestContext context, IdBlocks ids) {
        this.transaction = transaction;
        this.context = context;
        this.ids = ids;
    }

    void audit(AuditEntry entry) {
        traces.add(entry);
    }

    void event(Event event) {
        events.add(event);
    }

    void settle(Claim claim, Settled settled) {
        settlings.add(new Settling(claim, settled));
    }

    /** Writes what was held back. */
    void write() {
        one(AuditRows.INSERT, traces, (insert, trace) -> bind(insert, 1, trace));
        one(EVENT, events, (insert, event) -> bind(insert, 1, event));
        one(SETTLE, settlings, (update, settling) -> bind(update, 1, settling));
        forget();
    }

    /**
     * The same, after new rows, with the commit, in one way to the database where it is not too much: each of them costs more than the work
     * that it asks for.
     */
    void writeLast(List<Insert> made) {
        int size = made.size() + traces.size() + events.size() + settlings.size();
        if (size == 0) {
            return;
        }
        if (size > TOGETHER) {
            run(made);
            write();
            return;
        }
        StringBuilder text = new StringBuilder("BEGIN NOT ATOMIC ");
        made.forEach(row -> text.append(row.into().sql()).append(';'));
        if (!traces.isEmpty()) {
            text.append(AuditRows.insert(traces.size())).append(';');
        }
        events.forEach(event -> text.append(EVENT).append(';'));
        settlings.forEach(settling -> text.append(SETTLE).append(';'));
        run(text.append("COMMIT;END").toString(), last -> {
            int next = 1;
            for (Insert row : made) {
                next = row.bind(last, next);
            }
            for (AuditEntry trace : traces) {
                next = bind(last, next, trace);
            }
            for (Event event : events) {
                next = bind(last, next, event);
            }
            for (Settling settling : settlings) {
                next = bind(last, next, settling);
            }
            return last.execute();
        });
        forget();
    }

    private void forget() {
        traces.clear();
        events.clear();
        settlings.clear();
    }

    private void run(List<Insert> made) {
        try {
            Insert.writeInOrder(transaction.bare(), made);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private <E> void one(String sql, List<E> all, Binding<E> binding) {
        if (!all.isEmpty()) {
            run(sql, statement -> {
                for (E each : all) {
                    binding.bind(statement, each);
                    statement.addBatch();
                }
                return statement.executeBatch();
            });
        }
    }

    private int bind(PreparedStatement insert, int first, AuditEntry trace) throws SQLException {
        return AuditRows.bind(insert, first, ids.next("audit_event"), trace);
    }

    private int bind(PreparedStatement insert, int first, Event event) throws SQLException {
        insert.setInt(first, context.actor().tenantId());
        insert.setLong(first + 1, ids.next("outbox"));
        insert.setObject(first + 2, LocalDateTime.ofInstant(context.at(), ZoneOffset.UTC));
        insert.setString(first + 3, event.type());
        insert.setString(first + 4, event.noun());
        insert.setLong(first + 5, event.rowId());
        insert.setInt(first + 6, event.version());
        insert.setString(first + 7, context.actor().subject());
        insert.setString(first + 8, context.requestId());
        return first + 9;
    }

    private int bind(PreparedStatement update, int first, Settling settling) throws SQLException {
        Settled settled = settling.settled();
        update.setString(first, settled.noun());
        update.setLong(first + 1, settled.rowId());
        update.setInt(first + 2, settled.version());
        update.setString(first + 3, Warnings.write(settled.warnings()));
        bindKey(update, first + 4, settling.claim());
        return first + 7;
    }

    /** The insert waits for a transaction that uses the same key; when that commits, the key is a duplicate and its answer is there. */
    ClaimAnswer claim(Claim claim) {
        boolean granted = run(CLAIM, insert -> {
            bindKey(insert, 1, claim);
            insert.setString(4, claim.operation());
            insert.setBytes(5, claim.inputHash());
            insert.setObject(6, LocalDateTime.ofInstant(context.at(), ZoneOffset.UTC));
            try {
                return insert.executeUpdate() == 1;
            } catch (SQLException e) {
                if (e.getErrorCode() == DUPLICATE) {
                    return false;
                }
                throw e;
            }
        });
        return granted ? new ClaimAnswer.Granted() : claimed(claim);
    }

    private ClaimAnswer claimed(Claim claim) {
        return run(CLAIMED, select -> {
            bindKey(select, 1, claim);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("The key was given back meanwhile", "40001", DUPLICATE);
                }
                return claim.sameAs(row.getString(1), row.getBytes(2))
                        ? new ClaimAnswer.Done(
                                new Settled(row.getString(3), row.getLong(4), row.getInt(5), Warnings.read(row.getString(6))))
                        : new ClaimAnswer.Reused();
            }
        });
    }

    private void bindKey(PreparedStatement statement, int first, Claim claim) throws SQLException {
        statement.setInt(first, context.actor().tenantId());
        statement.setString(first + 1, context.actor().subject());
        statement.setString(first + 2, claim.key());
    }

    private <T> T run(String sql, Step<T> step) {
        try (PreparedStatement statement = transaction.bare().prepareStatement(sql)) {
            return step.with(statement);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private interface Binding<E> {
        void bind(PreparedStatement statement, E each) throws SQLException;
    }

    private interface Step<T> {
        T with(PreparedStatement statement) throws SQLException;
    }
}
