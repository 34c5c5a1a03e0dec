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

/** What changed since it was counted. Marks that are read together become one change with a number, which their cells keep. */
final class Marks {
    private static final int AT_A_TIME = 2000;
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

    /** Numbers them, and takes exactly these away; tells how many. */
    int absorb(int tenant) {
        int all = 0;
        int some = AT_A_TIME;
        while (some == AT_A_TIME) {
            some = Transaction.run(writing, connection -> {
                // One at a time in a tenant, so that whoever sees a number sees all that has a lower one.
                long number = last(connection, tenant) + 1;
                Set<Cell> cells = new TreeSet<>(ORDER);
                List<Mark> marks = marks(connection, tenant, cells, AT_A_TIME);
                if (!marks.isEmpty()) {
                    // Read after the marks, so whatever they are about is committed.
                    cells(connection, tenant, marks, cells);
                    changed(connection, tenant, cells, number);
                    delete(connection, tenant, marks);
                }
                return marks.size();
            });
            all += some;
        }
        return all;
    }

    /** The cells that marks are about which have no number yet. */
    static Set<Cell> pending(Connection connection, int tenant) throws SQLException {
        Set<Cell> cells = new TreeSet<>(ORDER);
        List<Mark> marks = marks(connection, tenant, cells, Integer.MAX_VALUE);
        for (int from = 0; from < marks.size(); from += AT_A_TIME) {
            cells(connection, tenant, marks.subList(from, Math.min(from + AT_A_TIME, marks.size())), cells);
        }
        return cells;
    }

    /** Holds the row until the transaction ends. */
    private static long last(Connection connection, int tenant) throws SQLException {
        for (int time = 1; time <= 2; time++) {
            try (PreparedStatement select = connection.prepareStatement("SELECT changes FROM count_change WHERE tenant_id=? FOR UPDATE")) {
                select.setInt(1, tenant);
                try (ResultSet row = select.executeQuery()) {
                    if (row.next()) {
                        return row.getLong(1);
                    }
                }
            }
            try (PreparedStatement insert = connection
                    .prepareStatement("INSERT IGNORE INTO count_change (tenant_id,changes) VALUES (?,0)")) {
                insert.setInt(1, tenant);
                insert.executeUpdate();
            }
        }
        throw new SQLException("A row that was put in is not there");
    }

    private static List<Mark> marks(Connection connection, int tenant, Set<Cell> cells, int most) throws SQLException {
        List<Mark> marks = new ArrayList<>();
        try (PreparedStatement select = connection
                .prepareStatement("SELECT participant_id,id,programme_id,unit_id FROM count_mark WHERE tenant_id=? LIMIT ?")) {
            select.setInt(1, tenant);
            select.setInt(2, most);
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
        List<Long> people = marks.stream().map(Mark::participant).distinct().toList();
        try (PreparedStatement select = connection.prepareStatement("SELECT DISTINCT programme_id,unit_id FROM enrolment"
                + " FORCE INDEX (enrolment_participant) WHERE tenant_id=? AND participant_id IN (" + Places.of(people.size()) + ")")) {
            select.setInt(1, tenant);
            Places.set(select, 2, people);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    cells.add(new Cell(row.getLong(1), row.getLong(2)));
                }
            }
        }
    }

    private static void changed(Connection connection, int tenant, Set<Cell> cells, long number) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement("UPDATE count_change SET changes=? WHERE tenant_id=?")) {
            change.setLong(1, number);
            change.setInt(2, tenant);
            change.executeUpdate();
        }
        if (cells.isEmpty()) {
            return;
        }
        try (PreparedStatement cell = connection.prepareStatement("INSERT INTO count_cell (tenant_id,programme_id,unit_id,changed)"
                + " VALUES (?,?,?,?) ON DUPLICATE KEY UPDATE changed=VALUES(changed)")) {
            for (Cell each : cells) {
                cell.setInt(1, tenant);
                cell.setLong(2, each.programme());
                cell.setLong(3, each.unit());
                cell.setLong(4, number);
                cell.addBatch();
            }
            cell.executeBatch();
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
