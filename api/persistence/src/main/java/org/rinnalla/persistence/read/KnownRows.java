package org.rinnalla.persistence.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.ValueType;
import org.rinnalla.core.read.Scope;
import org.rinnalla.core.read.Scopes;
import org.rinnalla.core.write.store.Sheets.Known;

/** Whole rows of a noun by the values of one attribute, inside a transaction that somebody else holds. */
public final class KnownRows {
    private final Connection connection;
    private final int tenant;

    public KnownRows(Connection connection, int tenant) {
        this.connection = connection;
        this.tenant = tenant;
    }

    /** What is looked for. */
    public record Wanted(Noun noun, Scope scope, String attribute, Collection<?> values, boolean lock) {}

    /** In the order of the ids, so that transactions that lock several rows lock them in the same order. */
    public List<Found> find(Wanted wanted) throws SQLException {
        if (wanted.values().isEmpty() || wanted.scope() instanceof Scope.Nothing) {
            return List.of();
        }
        Noun noun = wanted.noun();
        List<Attribute> attributes = noun.attributes().stream().filter(each -> each.type() != ValueType.NATIONAL_ID).toList();
        Sql sql = new Sql().add("SELECT ")
                .add(String.join(",", attributes.stream().map(each -> "t0." + Names.column(each.name())).toList()))
                .add(" FROM ").add(Names.table(noun.name())).add(" t0 WHERE t0.")
                .add(Names.column(noun.attribute(wanted.attribute()).name()))
                .add(" IN ").list(wanted.values()).add(" AND ");
        new Conditions(tenant, Scopes.unguarded(wanted.scope()), Meeting.guarded()).rows(sql, noun, "t0");
        sql.add(" ORDER BY t0.id").add(wanted.lock() ? " FOR UPDATE" : "");
        List<Found> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql.text())) {
            sql.bind(select);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(read(row, attributes));
                }
            }
        }
        return found;
    }

    private static Found read(ResultSet row, List<Attribute> attributes) throws SQLException {
        Map<String, Object> values = HashMap.newHashMap(attributes.size());
        for (int i = 0; i < attributes.size(); i++) {
            Object value = Values.read(row, i + 1, attributes.get(i).type());
            if (value != null) {
                values.put(attributes.get(i).name(), value);
            }
        }
        return new Found(values);
    }

    /** A row with all its values; absent ones are left out. */
    public record Found(Map<String, Object> values) implements Known {
        @Override
        public long id() {
            return need("id", Long.class);
        }

        @Override
        public @Nullable Object value(String attribute) {
            return values.get(attribute);
        }

        /** Personal data. */
        @Override
        public String toString() {
            return "Found[" + id() + "]";
        }
    }
}
