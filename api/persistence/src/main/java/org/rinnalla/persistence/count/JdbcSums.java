package org.rinnalla.persistence.count;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.count.Cell;
import org.rinnalla.core.count.SumStore;
import org.rinnalla.persistence.count.Transaction.Body;

/**
 * Sums in tables. Whoever counts holds the sum's row from before the first row is read until the sum is written; whoever reads marks makes
 * the rows stale before the marks are gone. So a change is either read by the count, or makes it stale, in whatever order both are committed.
 */
public final class JdbcSums implements SumStore {
    private static final String CELLS = "SELECT c.programme_id,c.unit_id,p.definition,s.counted,s.state,"
            + "(SELECT COUNT(*) FROM (SELECT 1 FROM count_mark WHERE tenant_id=? LIMIT 1) m) FROM count_cell c"
            + " JOIN programme p FORCE INDEX (PRIMARY) ON p.tenant_id=c.tenant_id AND p.id=c.programme_id"
            + " LEFT JOIN count_sum s FORCE INDEX (PRIMARY) ON s.tenant_id=c.tenant_id AND s.period_from=? AND s.period_to=?"
            + " AND s.programme_id=c.programme_id AND s.unit_id=c.unit_id AND s.stale=FALSE WHERE c.tenant_id=?";
    private static final String KEY = " WHERE tenant_id=? AND period_from=? AND period_to=? AND programme_id=? AND unit_id=?";
    private static final String ELSEWHERE = "SELECT DISTINCT e.participant_id FROM enrolment e FORCE INDEX (enrolment_cell)"
            + " JOIN enrolment o FORCE INDEX (enrolment_participant) ON o.tenant_id=e.tenant_id AND o.participant_id=e.participant_id"
            + " AND (o.unit_id<>e.unit_id OR o.programme_id<>e.programme_id) WHERE e.tenant_id=? AND e.unit_id=? AND e.programme_id=?";
    private final DataSource source;
    private final DataSource writing;
    private final Marks marks;

    /**
     * @param source for reads
     * @param writing whose statements belong to a transaction until it is committed
     */
    public JdbcSums(DataSource source, DataSource writing) {
        this.source = source;
        this.writing = writing;
        this.marks = new Marks(writing);
    }

    @Override
    public Cells cells(Place place, OptionalLong programme, LocalDate today) {
        try {
            if (marks.some(source, place.tenant())) {
                marks.absorb(place.tenant());
            }
            asked(place, today);
            return read(place, programme);
        } catch (SQLException e) {
            throw new RinnallaException(ErrorCode.UNAVAILABLE, "error.unavailable", e);
        }
    }

    private Cells read(Place place, OptionalLong programme) throws SQLException {
        List<Known> cells = new ArrayList<>();
        boolean settled = true;
        String text = CELLS + (programme.isPresent() ? " AND c.programme_id=?" : "") + " ORDER BY c.unit_id,c.programme_id";
        try (Connection connection = source.getConnection(); PreparedStatement select = connection.prepareStatement(text)) {
            select.setInt(1, place.tenant());
            select.setObject(2, place.period().from());
            select.setObject(3, place.period().to());
            select.setInt(4, place.tenant());
            if (programme.isPresent()) {
                select.setLong(5, programme.getAsLong());
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String counted = row.getString(4);
                    byte[] state = row.getBytes(5);
                    settled &= row.getInt(6) == 0;
                    cells.add(new Known(new Cell(row.getLong(1), row.getLong(2)), row.getString(3),
                            counted == null || state == null ? Optional.empty() : Optional.of(new Kept(counted, state))));
                }
            }
        }
        return new Cells(cells, settled);
    }

    /** That a period is still wanted is written once a day. */
    private void asked(Place place, LocalDate today) throws SQLException {
        try (Connection connection = source.getConnection()) {
            try (PreparedStatement select = connection
                    .prepareStatement("SELECT 1 FROM count_period WHERE tenant_id=? AND period_from=? AND period_to=? AND asked_on>=?")) {
                period(select, place);
                select.setObject(4, today);
                try (ResultSet row = select.executeQuery()) {
                    if (row.next()) {
                        return;
                    }
                }
            }
            try (PreparedStatement insert = connection
                    .prepareStatement("INSERT INTO count_period (tenant_id,period_from,period_to,asked_on)"
                            + " VALUES (?,?,?,?) ON DUPLICATE KEY UPDATE asked_on=VALUES(asked_on)")) {
                period(insert, place);
                insert.setObject(4, today);
                insert.executeUpdate();
            }
        }
    }

    @Override
    public void recount(Place place, Cell cell, String counted, Supplier<byte[]> count) {
        Transaction.run(writing, connection -> {
            try (PreparedStatement insert = connection.prepareStatement("INSERT IGNORE INTO count_sum"
                    + " (tenant_id,period_from,period_to,programme_id,unit_id,counted,stale) VALUES (?,?,?,?,?,'',TRUE)")) {
                key(insert, 1, place, cell);
                insert.executeUpdate();
            }
            return true;
        });
        // A transaction of its own: nobody can miss a row that is there already.
        Body<Boolean> body = connection -> {
            if (isStale(connection, place, cell, counted)) {
                byte[] sum = count.get();
                try (PreparedStatement update = connection
                        .prepareStatement("UPDATE count_sum SET counted=?,stale=FALSE,state=?" + KEY)) {
                    update.setString(1, counted);
                    update.setBytes(2, sum);
                    key(update, 3, place, cell);
                    update.executeUpdate();
                }
            }
            return true;
        };
        Transaction.run(writing, body);
    }

    /** Holds the row until the transaction ends. */
    private static boolean isStale(Connection connection, Place place, Cell cell, String counted) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT stale,counted FROM count_sum" + KEY + " FOR UPDATE")) {
            key(select, 1, place, cell);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && (row.getBoolean(1) || !counted.equals(row.getString(2)));
            }
        }
    }

    @Override
    public Set<Long> elsewhere(int tenant, Cell cell) {
        try (Connection connection = source.getConnection(); PreparedStatement select = connection.prepareStatement(ELSEWHERE)) {
            select.setInt(1, tenant);
            select.setLong(2, cell.unit());
            select.setLong(3, cell.programme());
            Set<Long> found = new HashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getLong(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new RinnallaException(ErrorCode.UNAVAILABLE, "error.unavailable", e);
        }
    }

    private static void period(PreparedStatement statement, Place place) throws SQLException {
        statement.setInt(1, place.tenant());
        statement.setObject(2, place.period().from());
        statement.setObject(3, place.period().to());
    }

    private static void key(PreparedStatement statement, int first, Place place, Cell cell) throws SQLException {
        statement.setInt(first, place.tenant());
        statement.setObject(first + 1, place.period().from());
        statement.setObject(first + 2, place.period().to());
        statement.setLong(first + 3, cell.programme());
        statement.setLong(first + 4, cell.unit());
    }
}
