package org.rinnalla.persistence.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.data.DataChange;
import org.rinnalla.core.data.DataStore;
import org.rinnalla.core.data.StoredData;
import org.rinnalla.core.model.Noun;
import org.rinnalla.persistence.data.PluginValues.Change;
import org.rinnalla.persistence.read.Columns;

/** The rows of all tenants with which plugins keep something, in batches of their own transactions. */
public final class JdbcDataStore implements DataStore {
    private static final int BATCH = 200;
    private final DataSource source;

    public JdbcDataStore(DataSource source) {
        this.source = source;
    }

    @Override
    public Optional<State> state(String plugin, Noun noun) {
        return within(connection -> {
            try (PreparedStatement select = connection
                    .prepareStatement("SELECT version, indexed FROM plugin_data_state WHERE plugin=? AND noun=?")) {
                select.setString(1, plugin);
                select.setString(2, noun.name());
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(new State(row.getInt(1), row.getString(2))) : Optional.empty();
                }
            }
        });
    }

    @Override
    public void keep(String plugin, Noun noun, State state) {
        within(connection -> {
            try (PreparedStatement insert = connection
                    .prepareStatement("REPLACE INTO plugin_data_state (plugin, noun, version, indexed) VALUES (?,?,?,?)")) {
                insert.setString(1, plugin);
                insert.setString(2, noun.name());
                insert.setInt(3, state.version());
                insert.setString(4, state.indexed());
                return insert.executeUpdate();
            }
        });
    }

    @Override
    public void each(Noun noun, boolean write, Step step) {
        Place place = new Place(0, 0);
        boolean more = true;
        while (more) {
            Place from = place;
            Read read = within(connection -> {
                connection.setAutoCommit(false);
                try {
                    Read batch = read(connection, noun, from, write);
                    List<Change> changes = changes(batch, step);
                    if (write && !changes.isEmpty()) {
                        PluginValues.write(connection, noun, changes);
                    }
                    connection.commit();
                    return batch;
                } catch (SQLException | RuntimeException e) {
                    connection.rollback();
                    throw e;
                } finally {
                    connection.setAutoCommit(true);
                }
            });
            more = read.places().size() == BATCH;
            place = more ? read.places().getLast() : place;
        }
    }

    private static List<Change> changes(Read batch, Step step) {
        List<Optional<DataChange>> answers = batch.places().isEmpty() ? List.of() : step.on(batch.data());
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            Place row = batch.places().get(i);
            answers.get(i).ifPresent(
                    change -> changes.add(new Change(row.tenant(), row.id(), change.data().text(), change.plugin(), change.indexed())));
        }
        return changes;
    }

    /** In the order of the key, so that a batch goes on where the last one ended, and rows are locked in one order. */
    private static Read read(Connection connection, Noun noun, Place from, boolean lock) throws SQLException {
        String table = Columns.table(noun);
        try (PreparedStatement select = connection.prepareStatement("SELECT tenant_id, id, plugin_data FROM " + table
                + " WHERE (tenant_id > ? OR tenant_id = ? AND id > ?) AND plugin_data IS NOT NULL ORDER BY tenant_id, id LIMIT " + BATCH
                + (lock ? " FOR UPDATE" : ""))) {
            select.setInt(1, from.tenant());
            select.setInt(2, from.tenant());
            select.setLong(3, from.id());
            Read read = new Read(new ArrayList<>(), new ArrayList<>());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    read.places().add(new Place(row.getInt(1), row.getLong(2)));
                    read.data().add(StoredData.of(row.getString(3)));
                }
            }
            return read;
        }
    }

    private <T> T within(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new RinnallaException(ErrorCode.UNAVAILABLE, "error.unavailable", e);
        }
    }

    private record Place(int tenant, long id) {}

    private record Read(List<Place> places, List<StoredData> data) {}

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
