package org.rinnalla.persistence.count;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.count.Cell;
import org.rinnalla.core.count.SumMoment;
import org.rinnalla.core.count.SumStore;
import org.rinnalla.core.read.RowSource;

/** What a transaction sees. */
final class JdbcMoment implements SumMoment {
    private static final String CELLS = "SELECT c.programme_id,c.unit_id,p.definition,s.counted,s.state FROM count_cell c"
            + " JOIN programme p FORCE INDEX (PRIMARY) ON p.tenant_id=c.tenant_id AND p.id=c.programme_id"
            + " LEFT JOIN count_sum s FORCE INDEX (PRIMARY) ON s.tenant_id=c.tenant_id AND s.period_from=? AND s.period_to=?"
            + " AND s.programme_id=c.programme_id AND s.unit_id=c.unit_id AND s.changes>=c.changed WHERE c.tenant_id=?";
    private static final Comparator<SumStore.Known> ORDER = Comparator.<SumStore.Known>comparingLong(each -> each.cell().unit())
            .thenComparingLong(each -> each.cell().programme());
    private final Connection connection;
    private final RowSource rows;
    private final SumStore.Place place;
    private final long changes;
    private final boolean settled;

    JdbcMoment(Connection connection, RowSource rows, SumStore.Place place) throws SQLException {
        this.connection = connection;
        this.rows = rows;
        this.place = place;
        try (PreparedStatement select = connection.prepareStatement("SELECT (SELECT changes FROM count_change WHERE tenant_id=?),"
                + "EXISTS(SELECT 1 FROM count_mark WHERE tenant_id=?)")) {
            select.setInt(1, place.tenant());
            select.setInt(2, place.tenant());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                this.changes = row.getLong(1);
                this.settled = !row.getBoolean(2);
            }
        }
    }

    @Override
    public long changes() {
        return changes;
    }

    @Override
    public boolean settled() {
        return settled;
    }

    @Override
    public RowSource rows() {
        return rows;
    }

    @Override
    public List<SumStore.Known> cells(OptionalLong programme, Optional<Set<Long>> units) {
        if (units.isPresent() && units.get().isEmpty()) {
            return List.of();
        }
        List<Long> ids = units.map(List::copyOf).orElse(List.of());
        String text = CELLS + (programme.isPresent() ? " AND c.programme_id=?" : "")
                + (ids.isEmpty() ? "" : " AND c.unit_id IN (" + Places.of(ids.size()) + ")");
        List<SumStore.Known> cells = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(text)) {
            Set<Cell> pending = settled ? Set.of() : Marks.pending(connection, place.tenant());
            select.setObject(1, place.period().from());
            select.setObject(2, place.period().to());
            select.setInt(3, place.tenant());
            if (programme.isPresent()) {
                select.setLong(4, programme.getAsLong());
            }
            if (!ids.isEmpty()) {
                Places.set(select, programme.isPresent() ? 5 : 4, ids);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    cells.add(known(row, pending));
                }
            }
            addNew(cells, pending, programme, units);
        } catch (SQLException e) {
            throw failed(e);
        }
        cells.sort(ORDER);
        return cells;
    }

    /** Cells that a change made which has no number yet. */
    private void addNew(List<SumStore.Known> cells, Set<Cell> pending, OptionalLong programme, Optional<Set<Long>> units)
            throws SQLException {
        Set<Cell> missing = new HashSet<>(pending);
        cells.forEach(each -> missing.remove(each.cell()));
        for (Cell each : missing) {
            if ((programme.isEmpty() || programme.getAsLong() == each.programme())
                    && (units.isEmpty() || units.get().contains(each.unit()))) {
                definition(each.programme()).ifPresent(definition -> cells.add(new SumStore.Known(each, definition, Optional.empty())));
            }
        }
    }

    private Optional<String> definition(long programme) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT definition FROM programme WHERE tenant_id=? AND id=?")) {
            select.setInt(1, place.tenant());
            select.setLong(2, programme);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    private SumStore.Known known(ResultSet row, Set<Cell> pending) throws SQLException {
        Cell cell = new Cell(row.getLong(1), row.getLong(2));
        String counted = row.getString(4);
        byte[] state = row.getBytes(5);
        return new SumStore.Known(cell, row.getString(3), counted == null || state == null || pending.contains(cell)
                ? Optional.empty()
                : Optional.of(new SumStore.Kept(counted, state)));
    }

    @Override
    public void stays(List<Cell> cells, LocalDate until, Taker taker) {
        try {
            new Stays(connection, place.tenant()).read(cells, until, taker);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public Set<Long> elsewhere(List<Cell> cells) {
        try {
            return new Stays(connection, place.tenant()).elsewhere(cells);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() {
        try {
            end(connection);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** The transaction, and then the connection's use. */
    static void end(Connection connection) throws SQLException {
        try (connection; Statement statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
        }
    }

    private static RinnallaException failed(SQLException e) {
        return new RinnallaException(ErrorCode.UNAVAILABLE, "error.unavailable", e);
    }
}
