package org.rinnalla.benchmark.limit;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;

/** Starts a placement with its first terms: bare, or with the root locked and the trace and the event in the transaction. */
final class Writes {
    private static final String PLACEMENT = "INSERT INTO placement (tenant_id,id,enrolment_id,participant_id,unit_id,employer_id,kind,"
            + "percent,started_on,version,created_at,updated_at) SELECT tenant_id,?,id,participant_id,unit_id,?,'COMPETITIVE',50,?,1,"
            + "UTC_TIMESTAMP(6),UTC_TIMESTAMP(6) FROM enrolment WHERE tenant_id=? AND id=?";
    private static final String TERMS = "INSERT INTO placement_terms (tenant_id,id,placement_id,participant_id,percent,starts_on)"
            + " SELECT tenant_id,?,?,participant_id,50,? FROM enrolment WHERE tenant_id=? AND id=?";
    private static final String LOCK = "SELECT participant_id,started_on,ended_on FROM enrolment WHERE tenant_id=? AND id=? FOR UPDATE";
    private static final String EVENT = "INSERT INTO outbox (tenant_id,id,at,type,noun,row_id,row_version,subject,request_id)"
            + " VALUES (?,?,UTC_TIMESTAMP(6),'placementStart','Placement',?,1,'bench',?)";
    private final HikariDataSource source;
    private final int tenant;
    private final AtomicLong ids;

    Writes(HikariDataSource source, int tenant, long firstId) {
        this.source = source;
        this.tenant = tenant;
        this.ids = new AtomicLong(firstId);
    }

    byte[] start(long enrolment, long employer, LocalDate on, boolean dutiful) throws SQLException {
        long placement = ids.incrementAndGet();
        try (Connection connection = source.getConnection()) {
            try {
                long participant = dutiful ? lock(connection, enrolment) : 0;
                place(connection, placement, enrolment, employer, on);
                terms(connection, placement, enrolment, on);
                if (dutiful) {
                    duties(connection, placement, participant);
                }
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        }
        return new Json().raw("{\"data\":{\"placementStart\":{\"placement\":{\"id\":").id(placement)
                .raw(",\"kind\":\"COMPETITIVE\",\"startedOn\":").text(on.toString()).raw(",\"version\":1},\"userErrors\":[]}}}").bytes();
    }

    private long lock(Connection connection, long enrolment) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setInt(1, tenant);
            lock.setLong(2, enrolment);
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void place(Connection connection, long placement, long enrolment, long employer, LocalDate on) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(PLACEMENT)) {
            insert.setLong(1, placement);
            insert.setLong(2, employer);
            insert.setObject(3, on);
            insert.setInt(4, tenant);
            insert.setLong(5, enrolment);
            insert.executeUpdate();
        }
    }

    private void terms(Connection connection, long placement, long enrolment, LocalDate on) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(TERMS)) {
            insert.setLong(1, ids.incrementAndGet());
            insert.setLong(2, placement);
            insert.setObject(3, on);
            insert.setInt(4, tenant);
            insert.setLong(5, enrolment);
            insert.executeUpdate();
        }
    }

    private void duties(Connection connection, long placement, long participant) throws SQLException {
        String request = "bench-" + placement;
        try (PreparedStatement insert = connection.prepareStatement(GroupAudit.INSERT)) {
            GroupAudit.bind(insert, tenant, ids.incrementAndGet(), request, java.util.List.of(participant), 1, "WRITE", "Placement");
            insert.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(EVENT)) {
            insert.setInt(1, tenant);
            insert.setLong(2, ids.incrementAndGet());
            insert.setLong(3, placement);
            insert.setString(4, request);
            insert.executeUpdate();
        }
    }
}
