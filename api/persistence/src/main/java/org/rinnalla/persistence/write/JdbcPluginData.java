package org.rinnalla.persistence.write;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.data.IndexedValue;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.write.store.PluginDataRows;
import org.rinnalla.persistence.data.PluginValues;
import org.rinnalla.persistence.data.PluginValues.Change;

/** What plugins keep, over the transaction's own connection. */
final class JdbcPluginData implements PluginDataRows {
    private final OpenTransaction transaction;
    private final int tenant;
    private final Map<Noun, List<Change>> changes = new LinkedHashMap<>();

    JdbcPluginData(OpenTransaction transaction, int tenant) {
        this.transaction = transaction;
        this.tenant = tenant;
    }

    @Override
    public void put(Noun noun, long row, String plugin, @Nullable String text, List<IndexedValue> indexed) {
        changes.computeIfAbsent(noun, any -> new ArrayList<>()).add(new Change(tenant, row, text, plugin, indexed));
    }

    boolean any() {
        return !changes.isEmpty();
    }

    /** After the rows themselves were written. */
    void flush() {
        try {
            for (Map.Entry<Noun, List<Change>> each : changes.entrySet()) {
                PluginValues.write(transaction.bare(), each.getKey(), each.getValue());
            }
            changes.clear();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
