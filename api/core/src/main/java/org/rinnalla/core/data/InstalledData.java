package org.rinnalla.core.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rinnalla.core.data.StoredData.Part;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.plugin.Answer;
import org.rinnalla.core.plugin.Fence;
import org.rinnalla.core.plugin.InstalledPlugin;
import org.rinnalla.spi.DataExtension;
import org.rinnalla.spi.DataField;
import org.rinnalla.spi.DataMigration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The fields that a plugin in force adds to one noun. */
public final class InstalledData {
    private static final Logger LOG = LoggerFactory.getLogger(InstalledData.class);
    private static final int MOST_VALUES = 100;
    private final InstalledPlugin plugin;
    private final DataExtension declared;
    private final Noun noun;
    private final Fence fence;
    private final Map<String, KeptField> fields = new TreeMap<>();

    public InstalledData(InstalledPlugin plugin, DataExtension declared, Fence fence) {
        this.plugin = plugin;
        this.declared = declared;
        this.noun = Nouns.named(declared.noun());
        this.fence = fence;
        declared.fields().forEach(field -> fields.put(field.name(), new KeptField(this, field)));
    }

    public InstalledPlugin plugin() {
        return plugin;
    }

    public Noun noun() {
        return noun;
    }

    public int version() {
        return declared.version();
    }

    /** In the order in which the plugin names them. */
    public List<KeptField> fields() {
        return declared.fields().stream().flatMap(field -> Optional.ofNullable(fields.get(field.name())).stream()).toList();
    }

    public Optional<KeptField> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** What came of bringing stored values to this version. */
    sealed interface Brought {
        /** They are in this version and fit the fields. */
        record Current(Map<String, Object> values) implements Brought {}

        /** A later version of the plugin has written them. */
        record Newer(int version) implements Brought {}

        /** They cannot be migrated: what went wrong, without any value. */
        record Failed(String reason) implements Brought {}
    }

    /** The values of a row; none where they cannot be read by this version of the plugin. */
    Map<String, Object> values(StoredData stored) {
        return switch (bring(stored)) {
            case Brought.Current(var values) -> values;
            case Brought.Newer(int version) -> Map.of();
            case Brought.Failed(String reason) -> {
                LOG.warn("event=plugin-data-unreadable plugin={} noun={} reason={}", plugin.id(), noun.name(), reason);
                yield Map.of();
            }
        };
    }

    Brought bring(StoredData stored) {
        Optional<Part> part = stored.part(plugin.id());
        if (part.isEmpty()) {
            return new Brought.Current(Map.of());
        }
        return part.get().version() == version()
                ? new Brought.Current(fitting(part.get().values()))
                : bring(List.of(part.get())).getFirst();
    }

    /** Migrates the values of many rows in one call of the plugin. */
    List<Brought> bring(List<Part> parts) {
        List<Part> older = parts.stream().filter(part -> part.version() < version()).toList();
        Answer<List<Map<String, Object>>> answer = older.isEmpty()
                ? new Answer.Answered<>(List.of())
                : fence.call(plugin, "migration of " + noun.name(), () -> older.stream().map(this::stepped).toList());
        List<Brought> brought = new ArrayList<>();
        int place = 0;
        for (Part part : parts) {
            if (part.version() > version()) {
                brought.add(new Brought.Newer(part.version()));
            } else if (part.version() == version()) {
                brought.add(new Brought.Current(fitting(part.values())));
            } else {
                int index = place++;
                brought.add(switch (answer) {
                    case Answer.Answered<List<Map<String, Object>>>(var migrated) -> checked(migrated.get(index));
                    case Answer.Faulted<List<Map<String, Object>>>(var fault) -> new Brought.Failed(fault.message());
                });
            }
        }
        return brought;
    }

    /** On a thread of the plugin. */
    private Map<String, Object> stepped(Part part) {
        Map<String, Object> values = new HashMap<>(part.values());
        for (int version = part.version(); version < version(); version++) {
            int from = version;
            DataMigration migration = declared.migrations().stream().filter(one -> one.from() == from).findFirst()
                    .orElseThrow(() -> new IllegalStateException("There is no migration from version " + from));
            Map<String, Object> next = migration.step().apply(Map.copyOf(values));
            if (next.size() > MOST_VALUES) {
                throw new IllegalStateException("The migration from version " + from + " answers more than " + MOST_VALUES + " values");
            }
            values = new HashMap<>(next);
        }
        return Map.copyOf(values);
    }

    private Brought checked(Map<String, Object> migrated) {
        Map<String, Object> values = fitting(migrated);
        TreeSet<String> loose = new TreeSet<>(migrated.keySet());
        loose.removeAll(values.keySet());
        return loose.isEmpty()
                ? new Brought.Current(values)
                : new Brought.Failed("after the migration these fields are unknown or their values do not fit their types: " + loose);
    }

    private Map<String, Object> fitting(Map<String, Object> values) {
        Map<String, Object> fitting = new TreeMap<>();
        fields.forEach((name, field) -> DataTypes.fit(field.declared().type(), values.get(name)).ifPresent(fit -> fitting.put(name, fit)));
        return fitting;
    }

    /** The same row with these values of this plugin. */
    StoredData store(StoredData stored, Map<String, Object> values) {
        return stored.with(plugin.id(), new Part(version(), values));
    }

    /** What lists are filtered by. */
    List<IndexedValue> indexed(Map<String, Object> values) {
        List<IndexedValue> indexed = new ArrayList<>();
        values.forEach((name, value) -> {
            KeptField field = fields.get(name);
            if (field != null && field.declared().indexed()) {
                indexed.add(IndexedValue.of(name, value));
            }
        });
        return indexed;
    }

    /** Tells which values stand in the index; when it changes, the index is made anew. */
    String index() {
        return String.join(" ", declared.fields().stream().filter(DataField::indexed)
                .map(field -> field.name() + ":" + DataTypes.model(field.type())).sorted().toList());
    }

    @Override
    public String toString() {
        return plugin.id() + " on " + noun;
    }
}
