package org.rinnalla.core.count;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The last answers over whole tenants, numbers only, which are given again as long as nothing has changed. */
final class KnownUnits {
    /** Units in all of them: some megabytes. */
    private static final int MOST = 30_000;
    private int size;
    private final SequencedMap<Key, Sums> known = new LinkedHashMap<>(16, 0.75f, true);

    private record Key(SumStore.Place place, OptionalLong programme) {}

    /**
     * What was added up.
     *
     * @param changes up to which change
     * @param definitions of the programmes, by their row ids
     * @param counted how the programmes of a definition were counted
     * @param units by their row ids
     * @param total of all
     */
    record Sums(long changes, Map<Long, String> definitions, Map<String, String> counted, SortedMap<Long, CellSum> units, CellSum total) {
        /** @param definitions of the programmes, by their row ids */
        Sums(long changes, UnitWanted wanted, Map<Long, String> definitions, SortedMap<Long, CellSum> units, CellSum total) {
            this(changes, Map.copyOf(definitions), counted(wanted, definitions), units, total);
        }

        private static Map<String, String> counted(UnitWanted wanted, Map<Long, String> definitions) {
            Map<String, String> counted = new ConcurrentHashMap<>();
            definitions.values().forEach(each -> counted.computeIfAbsent(each, wanted::counted));
            return counted;
        }
    }

    synchronized Optional<Sums> find(SumStore.Place place, UnitWanted wanted, SumMoment moment) {
        return Optional.ofNullable(known.get(new Key(place, wanted.programme())))
                .filter(sums -> moment.settled() && sums.changes() == moment.changes() && sums.counted().entrySet().stream()
                        .allMatch(each -> each.getValue().equals(wanted.counted(each.getKey()))));
    }

    /** Those that nobody has asked for the longest give way. */
    synchronized void put(SumStore.Place place, UnitWanted wanted, Sums sums) {
        size += size(sums) - size(known.put(new Key(place, wanted.programme()), sums));
        while (size > MOST && known.size() > 1) {
            size -= size(known.pollFirstEntry().getValue());
        }
    }

    private static int size(@Nullable Sums sums) {
        return sums == null ? 0 : 1 + sums.units().size();
    }
}
