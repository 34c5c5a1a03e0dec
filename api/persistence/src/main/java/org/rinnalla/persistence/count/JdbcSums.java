package org.rinnalla.persistence.count;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.count.SumMoment;
import org.rinnalla.core.count.SumStore;
import org.rinnalla.persistence.read.SqlRowSource;

/**
 * Sums in tables. A cell keeps the number of its last change, a sum that of the moment in which it was counted: a change that the count did
 * not see was committed later, its mark gets a higher number, and the sum holds no longer. Nobody holds a row meanwhile.
 */
public final class JdbcSums implements SumStore {
    private static final int PERIODS = 1000;
    private static final String KEEP = "INSERT INTO count_sum (tenant_id,period_from,period_to,programme_id,unit_id,counted,changes,state)"
            + " VALUES (?,?,?,?,?,?,?,?) ON DUPLICATE KEY UPDATE counted=IF(changes>VALUES(changes),counted,VALUES(counted)),"
            + "state=IF(changes>VALUES(changes),state,VALUES(state)),changes=GREATEST(changes,VALUES(changes))";
    private final DataSource source;
    private final DataSource writing;
    private final SqlRowSource rows;
    private final Marks marks;
    private final Map<Place, LocalDate> asked = new ConcurrentHashMap<>();

    /**
     * @param source for reads
     * @param writing whose statements belong to a transaction until it is committed
     * @param rows of which a moment shows those of then
     */
    public JdbcSums(DataSource source, DataSource writing, SqlRowSource rows) {
        this.source = source;
        this.writing = writing;
        this.rows = rows;
        this.marks = new Marks(writing);
    }

    @Override
    public void number(int tenant) {
        try {
            if (marks.some(source, tenant)) {
                marks.absorb(tenant);
            }
        } catch (SQLException e) {
            throw new RinnallaException(ErrorCode.UNAVAILABLE, "error.unavailable", e);
        }
    }

    @Override
    public SumMoment moment(Place place) {
        rows.lookUp();
        try {
            Connection connection = source.getConnection();
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
                statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
                return new JdbcMoment(connection, rows.on(connection), place);
            } catch (SQLException | RuntimeException e) {
                JdbcMoment.end(connection);
                throw e;
            }
        } catch (SQLException e) {
            throw new RinnallaException(ErrorCode.UNAVAILABLE, "error.unavailable", e);
        }
    }

    /** Once a day is enough, of each server. */
    @Override
    public void asked(Place place, LocalDate today) {
        if (today.equals(asked.get(place))) {
            return;
        }
        Transaction.run(writing, connection -> {
            if (!isNoted(connection, place, today)) {
                try (PreparedStatement insert = connection
                        .prepareStatement("INSERT INTO count_period (tenant_id,period_from,period_to,asked_on)"
                                + " VALUES (?,?,?,?) ON DUPLICATE KEY UPDATE asked_on=VALUES(asked_on)")) {
                    set(insert, place);
                    insert.setObject(4, today);
                    insert.executeUpdate();
                }
            }
            return true;
        });
        if (asked.size() > PERIODS) {
            asked.clear();
        }
        asked.put(place, today);
    }

    private static boolean isNoted(Connection connection, Place place, LocalDate today) throws SQLException {
        try (PreparedStatement select = connection
                .prepareStatement("SELECT 1 FROM count_period WHERE tenant_id=? AND period_from=? AND period_to=? AND asked_on>=?")) {
            set(select, place);
            select.setObject(4, today);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    @Override
    public void keep(Place place, long changes, List<Fresh> sums) {
        if (sums.isEmpty()) {
            return;
        }
        Transaction.run(writing, connection -> {
            try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
                for (Fresh each : sums) {
                    set(insert, place);
                    insert.setLong(4, each.cell().programme());
                    insert.setLong(5, each.cell().unit());
                    insert.setString(6, each.kept().counted());
                    insert.setLong(7, changes);
                    insert.setBytes(8, each.kept().sum());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            return true;
        });
    }

    private static void set(PreparedStatement statement, Place place) throws SQLException {
        statement.setInt(1, place.tenant());
        statement.setObject(2, place.period().from());
        statement.setObject(3, place.period().to());
    }
}
