package org.rinnalla.persistence.audit;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.UnitScope;
import org.rinnalla.core.audit.AuditEntry;

/** How an audit entry becomes a row; the same for reads, which come in groups, and for writes, which carry theirs in their transaction. */
public final class AuditRows {
    private static final String ROW = "(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
    public static final String INSERT = "INSERT INTO audit_event (tenant_id, id, at, subject, role, purpose, request_id, action, noun, row_id,"
            + " row_count, participants, fields, outcome, protected_count, unit_id) VALUES " + ROW;

    private AuditRows() {}

    /** One statement for some rows, at least one. */
    public static String insert(int rows) {
        return INSERT + ("," + ROW).repeat(rows - 1);
    }

    /** Binds from a place on; tells the next one. */
    public static int bind(PreparedStatement insert, int first, long id, AuditEntry entry) throws SQLException {
        RequestContext context = entry.context();
        insert.setInt(first, context.actor().tenantId());
        insert.setLong(first + 1, id);
        insert.setObject(first + 2, LocalDateTime.ofInstant(context.at(), ZoneOffset.UTC));
        insert.setString(first + 3, context.actor().subject());
        insert.setString(first + 4, context.actor().role().name());
        insert.setString(first + 5, context.purpose());
        insert.setString(first + 6, context.requestId());
        insert.setString(first + 7, entry.action().name());
        insert.setString(first + 8, entry.noun());
        if (entry.row().isPresent()) {
            insert.setLong(first + 9, entry.row().getAsLong());
        } else {
            insert.setNull(first + 9, Types.BIGINT);
        }
        insert.setInt(first + 10, entry.seen().rows());
        insert.setBytes(first + 11, pack(entry.seen().participants()));
        insert.setString(first + 12, String.join(" ", entry.seen().fields()));
        insert.setString(first + 13, entry.outcome());
        insert.setInt(first + 14, entry.seen().guarded());
        if (context.actor().units() instanceof UnitScope.Units(var units) && units.size() == 1) {
            insert.setLong(first + 15, units.iterator().next());
        } else {
            insert.setNull(first + 15, Types.BIGINT);
        }
        return first + 16;
    }

    public static byte[] pack(List<Long> ids) {
        ByteBuffer bytes = ByteBuffer.allocate(ids.size() * Long.BYTES);
        ids.forEach(bytes::putLong);
        return bytes.array();
    }
}
