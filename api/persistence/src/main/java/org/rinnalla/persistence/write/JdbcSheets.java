package org.rinnalla.persistence.write;

import jakarta.persistence.PersistenceException;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    private final OpenTransaction transaction;
    private final int tenant;
    private final IdBlocks ids;
    private final List<Insert> made = new ArrayList<>();
    private final Map<Noun, Map<Long, SheetRow>> known = new HashMap<>();

    JdbcSheets(OpenTransaction transaction, int tenant, IdBlocks ids) {
        this.transaction = transaction;
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
        made.add(insert(noun, id, values));
        return id;
    }

    /** A row that was made and is not written yet. */
    Optional<Insert> made(Noun noun, long id) {
        return made.stream().filter(row -> row.into().table().equals(Columns.table(noun)) && row.has(id)).findFirst();
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
            new Erasing(transaction.connection(), tenant).erase(participant);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** True when looked-up rows were changed, whose versions go on as soon as they are written. */
    boolean anyChanged() {
        return known.values().stream().anyMatch(rows -> rows.values().stream().anyMatch(SheetRow::changed));
    }

    /** The rows that were made, to be written by the caller; here they are forgotten. */
    List<Insert> take() {
        List<Insert> all = List.copyOf(made);
        made.clear();
        return all;
    }

    /** Writes what was made and changed since the last time. */
    void flush() throws SQLException {
        Insert.writeInOrder(transaction.bare(), take());
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        known.values().forEach(rows -> rows.values().stream().filter(SheetRow::changed).forEach(row -> update(row, now)));
    }

    /** Rows of earlier commands are no longer held in memory. */
    void forget() {
        known.clear();
    }

    private List<Found> select(Wanted wanted) {
        try {
            return new KnownRows(transaction.connection(), tenant).find(wanted);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private Insert insert(Noun noun, long id, Map<String, Object> given) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Map<String, Object> all = new LinkedHashMap<>(given);
        all.put("id", id);
        all.put("version", 1);
        all.put("createdAt", now);
        all.put("updatedAt", now);
        List<String> columns = new ArrayList<>(List.of("tenant_id"));
        List<@Nullable Object> values = new ArrayList<>(List.of(tenant));
        all.forEach((attribute, value) -> {
            columns.add(Columns.column(noun.attribute(attribute).name()));
            values.add(Columns.value(value));
        });
        return new Insert(Insert.Into.of(Columns.table(noun), columns), values);
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
        try (PreparedStatement statement = transaction.bare().prepareStatement(sql)) {
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
