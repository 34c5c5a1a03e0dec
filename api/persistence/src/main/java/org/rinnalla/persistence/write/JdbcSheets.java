package org.rinnalla.persistence.write;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.read.Scope;
import org.rinnalla.core.write.command.Ref;
import org.rinnalla.core.write.store.Sheets;
import org.rinnalla.core.write.store.StoredSheet;
import org.rinnalla.persistence.IdBlocks;
import org.rinnalla.persistence.read.Columns;
import org.rinnalla.persistence.read.KnownRows;
import org.rinnalla.persistence.read.KnownRows.Found;
import org.rinnalla.persistence.read.KnownRows.Wanted;

/** Sheets over the transaction's own connection: statements follow from the model, values are parameters only. */
final class JdbcSheets implements Sheets {
    private final Connection connection;
    private final int tenant;
    private final IdBlocks ids;
    private final List<Made> made = new ArrayList<>();
    private final Map<Noun, Map<Long, SheetRow>> known = new HashMap<>();

    private record Made(Noun noun, long id, Map<String, Object> values) {}

    JdbcSheets(Connection connection, int tenant, IdBlocks ids) {
        this.connection = connection;
        this.tenant = tenant;
        this.ids = ids;
    }

    @Override
    public Map<Ref, StoredSheet> find(Noun noun, Set<Ref> refs, Scope scope, boolean lock) {
        Set<Long> byId = new HashSet<>();
        Set<String> byKey = new HashSet<>();
        for (Ref ref : refs) {
            switch (ref) {
                case Ref.ById(long id) -> byId.add(id);
                case Ref.ByKey(String key) -> byKey.add(key);
                case Ref.Nowhere() -> {
                }
            }
        }
        Map<Ref, StoredSheet> found = new HashMap<>();
        select(new Wanted(noun, scope, "id", byId, lock)).forEach(row -> found.put(new Ref.ById(row.id()), row(noun, row)));
        select(new Wanted(noun, scope, "ref", byKey, lock))
                .forEach(row -> found.put(new Ref.ByKey(row.need("ref", String.class)), row(noun, row)));
        return found;
    }

    private SheetRow row(Noun noun, Found row) {
        return known.computeIfAbsent(noun, each -> new LinkedHashMap<>()).computeIfAbsent(row.id(), id -> new SheetRow(noun, row));
    }

    /** Those of the participants who lie in a scope. */
    Set<Long> participants(Scope scope, Set<Long> ids) {
        return select(new Wanted(Nouns.PARTICIPANT, scope, "id", ids, false)).stream().map(Found::id).collect(Collectors.toSet());
    }

    @Override
    public long make(Noun noun, Map<String, Object> values) {
        long id = ids.next(Columns.table(noun));
        made.add(new Made(noun, id, Map.copyOf(values)));
        return id;
    }

    @Override
    public List<Known> where(Noun noun, String attribute, Collection<?> values) {
        return List.copyOf(select(new Wanted(noun, new Scope.Tenant(), attribute, values, false)));
    }

    @Override
    public List<Known> hold(Noun noun, String attribute, Collection<?> values) {
        return List.copyOf(select(new Wanted(noun, new Scope.Tenant(), attribute, values, true)));
    }

    @Override
    public void erase(long participant) {
        try {
            new Erasing(connection, tenant).erase(participant);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** Writes what was made and changed since the last time. */
    void flush() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        for (Made row : made) {
            insert(row, now);
        }
        made.clear();
        known.values().forEach(rows -> rows.values().stream().filter(SheetRow::changed).forEach(row -> update(row, now)));
    }

    /** Rows of earlier commands are no longer held in memory. */
    void forget() {
        known.clear();
    }

    private List<Found> select(Wanted wanted) {
        try {
            return new KnownRows(connection, tenant).find(wanted);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private void insert(Made row, Instant now) {
        Map<String, Object> all = new LinkedHashMap<>(row.values());
        all.put("id", row.id());
        all.put("version", 1);
        all.put("createdAt", now);
        all.put("updatedAt", now);
        StringBuilder columns = new StringBuilder("tenant_id");
        StringBuilder places = new StringBuilder("?");
        all.keySet().forEach(attribute -> {
            columns.append(',').append(Columns.column(row.noun().attribute(attribute).name()));
            places.append(",?");
        });
        run("INSERT INTO " + Columns.table(row.noun()) + " (" + columns + ") VALUES (" + places + ")", insert -> {
            insert.setInt(1, tenant);
            int place = 2;
            for (Object value : all.values()) {
                Columns.bind(insert, place++, value);
            }
        });
    }

    private void update(SheetRow row, Instant now) {
        StringBuilder text = new StringBuilder("UPDATE ").append(Columns.table(row.noun())).append(" SET version=version+1,updated_at=?");
        row.changes().keySet()
                .forEach(attribute -> text.append(',').append(Columns.column(row.noun().attribute(attribute).name())).append("=?"));
        run(text + " WHERE tenant_id=? AND id=? AND version=?", update -> {
            int place = 1;
            Columns.bind(update, place++, now);
            for (Object value : row.changes().values()) {
                Columns.bind(update, place++, value);
            }
            update.setInt(place++, tenant);
            update.setLong(place++, row.id());
            update.setInt(place, row.version());
        });
        row.written();
    }

    private void run(String sql, Binding binding) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            if (statement.executeUpdate() != 1) {
                throw new PersistenceException(new SQLException("A locked row was changed by another", "40001", 1020));
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }
}
