package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.data.DataChange;
import org.rinnalla.core.data.InstalledData;
import org.rinnalla.core.data.KeptField;
import org.rinnalla.core.data.StoredData;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.plugin.InstalledCodeTable;
import org.rinnalla.core.write.command.Attempt;
import org.rinnalla.core.write.command.CommandKind;
import org.rinnalla.core.write.store.StoredRow;
import org.rinnalla.core.write.store.VersionedRow;
import org.rinnalla.spi.CodeEntry;
import org.rinnalla.spi.DataType;
import org.rinnalla.spi.Role;

/** The fields of plugins in the commands of one transaction: judged with everything else, kept with the row. */
final class PluginData {
    private final Desk desk;
    private final Map<Long, StoredData> stored = new HashMap<>();
    private final Map<Draft<?>, Kept> kept = new HashMap<>();

    private PluginData(Desk desk) {
        this.desk = desk;
    }

    /** What will be stored with a row. */
    private record Kept(StoredData data, List<DataChange> changes) {}

    /** Looks up what is stored with the rows that are changed. */
    static PluginData load(Desk desk, List<? extends Draft<?>> drafts) {
        PluginData data = new PluginData(desk);
        Set<Long> ids = new HashSet<>();
        Noun noun = null;
        for (Draft<?> draft : drafts) {
            if (!draft.attempt().extensions().names().isEmpty()) {
                changed(draft).ifPresent(row -> ids.add(row.id()));
                noun = draft.attempt().kind().noun();
            }
        }
        if (noun != null && !ids.isEmpty()) {
            desk.work().sheets().where(noun, "id", ids)
                    .forEach(row -> data.stored.put(row.id(), StoredData.of((String) row.value(Noun.PLUGIN_DATA))));
        }
        return data;
    }

    private static Optional<StoredRow> changed(Draft<?> draft) {
        CommandKind kind = draft.attempt().kind();
        return kind.changes() ? draft.find(kind.fields().getFirst().name(), StoredRow.class) : Optional.empty();
    }

    void check(Draft<?> draft) {
        Attempt attempt = draft.attempt();
        if (!attempt.kind().isExtensible()) {
            return;
        }
        Role role = desk.context().actor().role();
        Map<InstalledData, Map<String, @Nullable Object>> given = new LinkedHashMap<>();
        for (KeptField field : desk.catalogue().data(attempt.kind().noun())) {
            boolean local = field.data().plugin().descriptor().country().equals(desk.tenant().country());
            boolean there = attempt.extensions().given(field.name());
            Object value = attempt.extensions().value(field.name());
            if (there && !local) {
                draft.wrong("UNKNOWN_FIELD", field.name(), "error.data.country", Map.of("country", desk.tenant().country()));
            } else if (there && !field.mayWrite(role)) {
                draft.wrong("FORBIDDEN", field.name(), "error.data.forbidden",
                        Map.of("field", field.name(), "role", role.name(), "roles", names(field)));
            } else if (local && field.declared().required() && value == null && (there || !attempt.kind().changes())) {
                draft.wrong("REQUIRED", field.name(), "error.field.required");
            } else if (there) {
                code(draft, field, value);
                given.computeIfAbsent(field.data(), any -> new TreeMap<>()).put(field.name(), value);
            }
        }
        merge(draft, given);
    }

    private void code(Draft<?> draft, KeptField field, @Nullable Object value) {
        if (value != null && field.declared().type() instanceof DataType.Code(String table)) {
            LocalDate today = desk.today();
            boolean known = desk.catalogue().codeTable(table).map(InstalledCodeTable::table).stream()
                    .flatMap(one -> one.entries().stream()).anyMatch(entry -> entry.code().equals(value) && holds(entry, today));
            if (!known) {
                draft.wrong("UNKNOWN_VALUE", field.name(), "error.data.code", Map.of("table", table));
            }
        }
    }

    private static boolean holds(CodeEntry entry, LocalDate on) {
        return entry.validFrom().filter(on::isBefore).isEmpty() && entry.validTo().filter(on::isAfter).isEmpty();
    }

    private void merge(Draft<?> draft, Map<InstalledData, Map<String, @Nullable Object>> given) {
        if (given.isEmpty()) {
            return;
        }
        StoredData data = changed(draft).map(row -> stored.getOrDefault(row.id(), StoredData.of(null)))
                .orElseGet(() -> StoredData.of(null));
        Map<DataChange, String> changes = new LinkedHashMap<>();
        for (Map.Entry<InstalledData, Map<String, @Nullable Object>> each : given.entrySet()) {
            String field = each.getValue().keySet().iterator().next();
            switch (DataChange.of(each.getKey(), data, each.getValue())) {
                case DataChange.Sound(DataChange change) -> {
                    changes.put(change, field);
                    data = change.data();
                }
                case DataChange.Newer(int version) -> draft.wrong("CONFLICT", field, "error.data.newer", Map.of("version", version));
                case DataChange.Failed() -> draft.failed(each.getKey().plugin().id(), field);
            }
        }
        kept.put(draft, new Kept(data, List.copyOf(changes.keySet())));
    }

    void apply(Draft<?> draft) {
        Kept all = kept.get(draft);
        if (all == null) {
            return;
        }
        Effect effect = draft.effects().getFirst();
        changed(draft).ifPresent(row -> {
            if (row instanceof VersionedRow versioned) {
                versioned.touch();
            }
        });
        String text = all.data().text();
        all.changes().forEach(change -> desk.work().pluginData().put(effect.noun(), effect.rowId(), change.plugin(), text,
                change.indexed()));
        changed(draft).ifPresent(row -> stored.put(row.id(), all.data()));
    }

    private static String names(KeptField field) {
        return String.join(", ", new TreeSet<>(field.declared().writers().stream().map(Role::name).toList()));
    }
}
