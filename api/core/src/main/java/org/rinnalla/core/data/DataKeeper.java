package org.rinnalla.core.data;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.rinnalla.core.data.DataStore.State;
import org.rinnalla.core.data.InstalledData.Brought;
import org.rinnalla.core.data.StoredData.Part;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.plugin.CatalogueFollower;
import org.rinnalla.core.plugin.CatalogueHolder;
import org.rinnalla.core.plugin.NotPrepared;
import org.rinnalla.core.plugin.PluginProblem;
import org.rinnalla.core.plugin.PluginRule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings stored data to the versions of a catalogue before it is put in force. First every row is tried without being changed: one that
 * cannot be migrated stops the whole. What requests of the old catalogue write meanwhile is brought along when the last of them has left;
 * until then each row is migrated while it is read.
 */
public final class DataKeeper implements CatalogueFollower {
    private static final Logger LOG = LoggerFactory.getLogger(DataKeeper.class);
    private final CatalogueHolder catalogues;
    private final DataStore store;
    private final Set<InstalledData> again = ConcurrentHashMap.newKeySet();

    /** Follow after everything else that may stop a catalogue: what is migrated cannot be taken back. */
    public DataKeeper(CatalogueHolder catalogues, DataStore store) {
        this.catalogues = catalogues;
        this.store = store;
    }

    @Override
    public void prepare(Catalogue next) {
        List<InstalledData> changed = next.data().stream().filter(this::changed).toList();
        List<PluginProblem> problems = new ArrayList<>();
        changed.forEach(data -> problems.addAll(tried(data)));
        if (!problems.isEmpty()) {
            throw new NotPrepared(problems);
        }
        changed.forEach(this::bring);
        changed.forEach(data -> store.keep(data.plugin().id(), data.noun(), state(data)));
        again.addAll(changed);
    }

    @Override
    public void retired(Catalogue old) {
        List<InstalledData> current = catalogues.current().data();
        List<InstalledData> due = again.stream().filter(current::contains).toList();
        again.clear();
        due.forEach(this::bring);
    }

    private boolean changed(InstalledData data) {
        return !store.state(data.plugin().id(), data.noun()).equals(Optional.of(state(data)));
    }

    private static State state(InstalledData data) {
        return new State(data.version(), data.index());
    }

    private List<PluginProblem> tried(InstalledData data) {
        Optional<Integer> stored = store.state(data.plugin().id(), data.noun()).map(State::version)
                .filter(version -> version > data.version());
        if (stored.isPresent()) {
            return List.of(problem(data, "data are stored in version " + stored.get() + ", and this plugin knows version " + data.version(),
                    "Install the version of the plugin that wrote them, or a later one"));
        }
        Map<String, AtomicLong> failed = new ConcurrentHashMap<>();
        store.each(data.noun(), false, rows -> {
            brought(data, rows).forEach(each -> {
                if (each.isPresent() && each.get() instanceof Brought.Failed(String reason)) {
                    failed.computeIfAbsent(reason, any -> new AtomicLong()).incrementAndGet();
                }
            });
            return List.of();
        });
        return new LinkedHashSet<>(failed.entrySet()).stream()
                .map(each -> problem(data, each.getValue() + " rows cannot be migrated to version " + data.version() + ": " + each.getKey(),
                        "Mend the migration; nothing was changed"))
                .toList();
    }

    private static PluginProblem problem(InstalledData data, String message, String remedy) {
        return data.plugin().problem(PluginRule.DATA_MIGRATION, "data of " + data.noun(), message, remedy);
    }

    private void bring(InstalledData data) {
        AtomicLong count = new AtomicLong();
        store.each(data.noun(), true, rows -> {
            List<Optional<Brought>> all = brought(data, rows);
            List<Optional<DataChange>> changes = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                StoredData row = rows.get(i);
                Optional<DataChange> change = all.get(i).flatMap(one -> change(data, row, one));
                change.ifPresent(any -> count.incrementAndGet());
                changes.add(change);
            }
            return changes;
        });
        LOG.info("event=plugin-data-brought plugin={} noun={} version={} rows={}", data.plugin().id(), data.noun().name(), data.version(),
                count.get());
    }

    private static Optional<DataChange> change(InstalledData data, StoredData row, Brought brought) {
        return brought instanceof Brought.Current(Map<String, Object> values)
                ? Optional.of(new DataChange(data.plugin().id(), data.store(row, values), data.indexed(values)))
                : Optional.empty();
    }

    /** Empty where the plugin has nothing. */
    private static List<Optional<Brought>> brought(InstalledData data, List<StoredData> rows) {
        List<Part> parts = new ArrayList<>();
        rows.forEach(row -> row.part(data.plugin().id()).ifPresent(parts::add));
        List<Brought> brought = data.bring(parts);
        List<Optional<Brought>> all = new ArrayList<>();
        int place = 0;
        for (StoredData row : rows) {
            all.add(row.part(data.plugin().id()).isPresent() ? Optional.of(brought.get(place++)) : Optional.empty());
        }
        return all;
    }
}
