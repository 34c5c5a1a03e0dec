package org.rinnalla.persistence.count;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.rinnalla.core.count.Cell;

/** What changed since it was counted. Marks become stale sums, all at once. */
final class Marks {
    private static final int AT_A_TIME = 1000;
    private static final Comparator<Cell> ORDER = Comparator.comparingLong(Cell::programme).thenComparingLong(Cell::unit);
    private final DataSource writing;

    private record Mark(long participant, long id) {}

    Marks(DataSource writing) {
        this.writing = writing;
    }

    boolean some(DataSource source, int tenant) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT 1 FROM count_mark WHERE tenant_id=? LIMIT 1")) {
            select.setInt(1, tenant);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Makes what they are about stale, and takes exactly these away; tells how many. */
    int absorb(int tenant) {
        int all = 0;
        int some = AT_A_TIME;
        while (some == AT_A_TIME) {
            some = Transaction.run(writing, connection -> {
                Set<Cell> cells = new TreeSet<>(ORDER);
                List<Mark> marks = marks(connection, tenant, cells);
                if (!marks.isEmpty()) {
                    // Read after the marks, so whatever they are about is committed.
                    cells(connection, tenant, marks, cells);
                    stale(connection, tenant, cells);
                    delete(connection, tenant, marks);
                }
                return marks.size();
            });
            all += some;
        }
        return all;
    }

    private static List<Mark> marks(Connection connection, int tenant, Set<Cell> cells) throws SQLException {
        List<Mark> marks = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT participant_id,id,programme_id,unit_id FROM count_mark WHERE tenant_id=? LIMIT " + AT_A_TIME)) {
            select.setInt(1, tenant);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    marks.add(new Mark(row.getLong(1), row.getLong(2)));
                    long programme = row.getLong(3);
                    if (!row.wasNull()) {
                        cells.add(new Cell(programme, row.getLong(4)));
                    }
                }
            }
        }
        return marks;
    }

    private static void cells(Connection connection, int tenant, List<Mark> marks, Set<Cell> cells) throws SQLException {
        String places = "?,".repeat(marks.size() - 1) + "?";
        try (PreparedStatement select = connection.prepareStatement("SELECT DISTINCT programme_id,unit_id FROM enrolment"
                + " FORCE INDEX (enrolment_participant) WHERE tenant_id=? AND participant_id IN (" + places + ")")) {
            select.setInt(1, tenant);
            for (int i = 0; i < marks.size(); i++) {
                select.setLong(i + 2, marks.get(i).participant());
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    cells.add(new Cell(row.getLong(1), row.getLong(2)));
                }
            }
        }
    }

    /** In one order, so that two who do so do not wait for each other in a circle. */
    private static void stale(Connection connection, int tenant, Set<Cell> cells) throws SQLException {
        try (PreparedStatement known = connection
                .prepareStatement("INSERT IGNORE INTO count_cell (tenant_id,programme_id,unit_id) VALUES (?,?,?)");
                PreparedStatement stale = connection.prepareStatement("UPDATE count_sum FORCE INDEX (count_sum_cell) SET stale=TRUE"
                        + " WHERE tenant_id=? AND programme_id=? AND unit_id=?")) {
            for (Cell cell : cells) {
                for (PreparedStatement each : List.of(known, stale)) {
                    each.setInt(1, tenant);
                    each.setLong(2, cell.programme());
                    each.setLong(3, cell.unit());
                    each.executeUpdate();
                }
            }
        }
    }

    private static void delete(Connection connection, int tenant, List<Mark> marks) throws SQLException {
        try (PreparedStatement delete = connection
                .prepareStatement("DELETE FROM count_mark WHERE tenant_id=? AND participant_id=? AND id=?")) {
            for (Mark mark : marks) {
                delete.setInt(1, tenant);
                delete.setLong(2, mark.participant());
                delete.setLong(3, mark.id());
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }
}
