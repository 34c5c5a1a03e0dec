package org.rinnalla.core.data;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a command does to one plugin's values of a row.
 *
 * @param plugin whose values
 * @param data all that plugins keep with the row afterwards
 * @param indexed the plugin's values by which lists are filtered
 */
public record DataChange(String plugin, StoredData data, List<IndexedValue> indexed) {
    public DataChange {
        indexed = List.copyOf(indexed);
    }

    /** What came of working it out. */
    public sealed interface Result {}

    /** It can be done. */
    public record Sound(DataChange change) implements Result {}

    /** A later version of the plugin has written what is there; this one would spoil it. */
    public record Newer(int version) implements Result {}

    /** What is there cannot be brought to the version in force. */
    public record Failed() implements Result {}

    /** @param given by field; null clears */
    public static Result of(InstalledData installed, StoredData before, Map<String, @Nullable Object> given) {
        return switch (installed.bring(before)) {
            case InstalledData.Brought.Newer(int version) -> new Newer(version);
            case InstalledData.Brought.Failed(String reason) -> new Failed();
            case InstalledData.Brought.Current(Map<String, Object> current) -> {
                Map<String, Object> values = new TreeMap<>(current);
                given.forEach((name, value) -> {
                    if (value == null) {
                        values.remove(name);
                    } else {
                        values.put(name, value);
                    }
                });
                yield new Sound(new DataChange(installed.plugin().id(), installed.store(before, values), installed.indexed(values)));
            }
        };
    }
}
