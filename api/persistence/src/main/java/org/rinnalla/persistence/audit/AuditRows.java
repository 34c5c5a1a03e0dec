package org.rinnalla.persistence.audit;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.audit.AuditEntry;

/** How an audit entry becomes a row; the same for reads, which come in groups, and for writes, which carry theirs in their transaction. */
public final class AuditRows {
    public static final String INSERT = "INSERT INTO audit_event (tenant_id, id, at, subject, role, purpose, request_id, action, noun, row_id,"
            + " row_count, participants, fields, outcome, protected_count) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";

    private AuditRows() {}

    public static void bind(PreparedStatement insert, long id, AuditEntry entry) throws SQLException {
        RequestContext context = entry.context();
        insert.setInt(1, context.actor().tenantId());
        insert.setLong(2, id);
        insert.setObject(3, LocalDateTime.ofInstant(context.at(), ZoneOffset.UTC));
        insert.setString(4, context.actor().subject());
        insert.setString(5, context.actor().role().name());
        insert.setString(6, context.purpose());
        insert.setString(7, context.requestId());
        insert.setString(8, entry.action().name());
        insert.setString(9, entry.noun());
        if (entry.row().isPresent()) {
            insert.setLong(10, entry.row().getAsLong());
        } else {
            insert.setNull(10, Types.BIGINT);
        }
        insert.setInt(11, entry.seen().rows());
        insert.setBytes(12, pack(entry.seen().participants()));
        insert.setString(13, String.join(" ", entry.seen().fields()));
        insert.setString(14, entry.outcome());
        insert.setInt(15, entry.seen().guarded());
    }

    public static byte[] pack(List<Long> ids) {
        ByteBuffer bytes = ByteBuffer.allocate(ids.size() * Long.BYTES);
        ids.forEach(bytes::putLong);
        return bytes.array();
    }
}
