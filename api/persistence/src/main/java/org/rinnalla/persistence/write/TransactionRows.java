package org.rinnalla.persistence.write;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.audit.AuditEntry;
import org.rinnalla.core.write.store.Claim;
import org.rinnalla.core.write.store.ClaimAnswer;
import org.rinnalla.core.write.store.Event;
import org.rinnalla.core.write.store.Settled;
import org.rinnalla.persistence.IdBlocks;
import org.rinnalla.persistence.audit.AuditRows;

/** What goes with a change in the same transaction: trace, events, idempotency key. Plain inserts over the transaction's own connection. */
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
    private final Connection connection;
    private final RequestContext context;
    private final IdBlocks ids;

    TransactionRows(Connection connection, RequestContext context, IdBlocks ids) {
        this.connection = connection;
        this.context = context;
        this.ids = ids;
    }

    void audit(AuditEntry entry) {
        run(AuditRows.INSERT, insert -> {
            AuditRows.bind(insert, ids.next("audit_event"), entry);
            return insert.executeUpdate();
        });
    }

    void events(List<Event> events) {
        if (events.isEmpty()) {
            return;
        }
        LocalDateTime at = LocalDateTime.ofInstant(context.at(), ZoneOffset.UTC);
        run(EVENT, insert -> {
            for (Event event : events) {
                insert.setInt(1, context.actor().tenantId());
                insert.setLong(2, ids.next("outbox"));
                insert.setObject(3, at);
                insert.setString(4, event.type());
                insert.setString(5, event.noun());
                insert.setLong(6, event.rowId());
                insert.setInt(7, event.version());
                insert.setString(8, context.actor().subject());
                insert.setString(9, context.requestId());
                insert.addBatch();
            }
            return insert.executeBatch();
        });
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

    void settle(Claim claim, Settled settled) {
        run(SETTLE, update -> {
            update.setString(1, settled.noun());
            update.setLong(2, settled.rowId());
            update.setInt(3, settled.version());
            update.setString(4, Warnings.write(settled.warnings()));
            bindKey(update, 5, claim);
            return update.executeUpdate();
        });
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
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return step.with(statement);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private interface Step<T> {
        T with(PreparedStatement statement) throws SQLException;
    }
}
