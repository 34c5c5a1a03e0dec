package org.rinnalla.persistence.count;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.count.Cell;
import org.rinnalla.core.count.Stay;
import org.rinnalla.core.count.SumMoment;

/** The enrolments of many cells with their placements, in one statement that only indexes answer. */
final class Stays {
    /** Rows that are in hand at a time. */
    private static final int FETCHED = 4000;
    private static final String WITH_WORK = "SELECT e.unit_id,e.programme_id,e.id,e.participant_id,e.started_on,e.ended_on,w.id,w.kind,"
            + "w.competitive,w.started_on,w.ended_on,w.hours_per_week,w.unit_id FROM enrolment e FORCE INDEX (enrolment_cell)"
            + " LEFT JOIN placement w FORCE INDEX (placement_enrolment) ON w.tenant_id=e.tenant_id AND w.enrolment_id=e.id"
            + " WHERE e.tenant_id=? AND e.started_on<=? AND e.unit_id IN (";
    private static final String ELSEWHERE = "SELECT DISTINCT e.participant_id FROM enrolment e FORCE INDEX (enrolment_cell)"
            + " JOIN enrolment o FORCE INDEX (enrolment_participant) ON o.tenant_id=e.tenant_id AND o.participant_id=e.participant_id"
            // The first of these is told by the index, and leaves next to nobody for the others.
            + " AND o.id<>e.id AND (o.unit_id<>e.unit_id OR o.programme_id<>e.programme_id) WHERE e.tenant_id=? AND e.unit_id IN (";
    private final Connection connection;
    private final int tenant;

    Stays(Connection connection, int tenant) {
        this.connection = connection;
        this.tenant = tenant;
    }

    void read(List<Cell> cells, LocalDate until, SumMoment.Taker taker) throws SQLException {
        Set<Cell> wanted = Set.copyOf(cells);
        Set<Long> guarded = guarded();
        List<Long> units = units(cells);
        try (PreparedStatement select = connection.prepareStatement(
                WITH_WORK + Places.of(units.size()) + ") ORDER BY e.unit_id,e.programme_id,e.started_on,e.id")) {
            select.setFetchSize(FETCHED);
            select.setInt(1, tenant);
            select.setObject(2, until);
            Places.set(select, 3, units);
            try (ResultSet row = select.executeQuery()) {
                read(row, wanted, guarded, taker);
            }
        }
    }

    private static void read(ResultSet row, Set<Cell> wanted, Set<Long> guarded, SumMoment.Taker taker) throws SQLException {
        Open open = null;
        while (row.next()) {
            long id = row.getLong(3);
            if (open == null || open.id != id) {
                if (open != null && !taker.take(open.stay())) {
                    return;
                }
                open = Open.of(row, id, wanted, guarded);
            }
            if (open != null) {
                open.add(row);
            }
        }
        if (open != null) {
            taker.take(open.stay());
        }
    }

    /** Those under protection, who stand in no sum. */
    private Set<Long> guarded() throws SQLException {
        return ids("SELECT id FROM participant FORCE INDEX (participant_protection) WHERE tenant_id=? AND protection IS NOT NULL",
                List.of());
    }

    /** Those participants who have enrolments in more than one cell. */
    Set<Long> elsewhere(List<Cell> cells) throws SQLException {
        List<Long> units = units(cells);
        return ids(ELSEWHERE + Places.of(units.size()) + ")", units);
    }

    private Set<Long> ids(String text, List<Long> units) throws SQLException {
        Set<Long> ids = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(text)) {
            select.setInt(1, tenant);
            if (!units.isEmpty()) {
                Places.set(select, 2, units);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getLong(1));
                }
            }
        }
        return ids;
    }

    private static List<Long> units(List<Cell> cells) {
        return List.copyOf(cells.stream().map(Cell::unit).collect(Collectors.toSet()));
    }

    /** An enrolment whose placements follow. */
    private static final class Open {
        private final Cell cell;
        private final long id;
        private final long participant;
        private final LocalDate startedOn;
        private final @Nullable LocalDate endedOn;
        private final List<Stay.Work> work = new ArrayList<>(4);

        private Open(ResultSet row, long id, Cell cell, long participant) throws SQLException {
            this.cell = cell;
            this.id = id;
            this.participant = participant;
            this.startedOn = row.getObject(5, LocalDate.class);
            this.endedOn = row.getObject(6, LocalDate.class);
        }

        /** Null: it is of another cell, or about somebody under protection. */
        static @Nullable Open of(ResultSet row, long id, Set<Cell> wanted, Set<Long> guarded) throws SQLException {
            Cell cell = new Cell(row.getLong(2), row.getLong(1));
            long participant = row.getLong(4);
            return wanted.contains(cell) && !guarded.contains(participant) ? new Open(row, id, cell, participant) : null;
        }

        void add(ResultSet row) throws SQLException {
            if (row.getLong(7) != 0) {
                work.add(new Stay.Work(row.getString(8), row.getString(9), row.getObject(10, LocalDate.class),
                        row.getObject(11, LocalDate.class), row.getBigDecimal(12), row.getLong(13)));
            }
        }

        Stay stay() {
            // They come so from the index, but the statement does not ask for it: that would be a sort of all of them.
            work.sort(Comparator.comparing(Stay.Work::startedOn));
            return new Stay(cell, id, participant, startedOn, endedOn, work);
        }
    }
}
