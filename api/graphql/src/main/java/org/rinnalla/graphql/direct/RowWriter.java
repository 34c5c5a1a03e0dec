package org.rinnalla.graphql.direct;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.Shape;
import org.rinnalla.graphql.json.JsonOut;

/** Writes the selected fields of a row as an object. */
final class RowWriter {
    private final byte[][] names;
    private final @Nullable String[] keys;
    private final ValueWriter[] writers;
    /** Rows of one statement share a shape, and the same statement's shape comes again with the next request. */
    private volatile Places places;

    /**
     * One field.
     *
     * @param name in the answer
     * @param key of the value in the row; null: the writer finds it by itself
     */
    record Field(String name, @Nullable String key, ValueWriter writer) {}

    private record Places(@Nullable Shape shape, int[] of) {}

    RowWriter(List<Field> fields) {
        int size = fields.size();
        names = new byte[size][];
        keys = new @Nullable String[size];
        writers = new ValueWriter[size];
        for (int i = 0; i < size; i++) {
            names[i] = JsonOut.name(fields.get(i).name(), i == 0);
            keys[i] = fields.get(i).key();
            writers[i] = fields.get(i).writer();
        }
        places = new Places(null, new int[0]);
    }

    void write(Output out, Row row) {
        JsonOut json = out.json();
        if (names.length == 0) {
            json.ascii("{}");
            return;
        }
        int[] at = places(row.shape());
        for (int i = 0; i < names.length; i++) {
            json.raw(names[i]);
            writers[i].write(out, row, at[i] < 0 ? null : row.value(at[i]));
        }
        json.put('}');
    }

    private int[] places(Shape shape) {
        Places known = places;
        if (known.shape() == shape) {
            return known.of();
        }
        int[] found = new int[keys.length];
        for (int i = 0; i < found.length; i++) {
            String key = keys[i];
            found[i] = key == null ? -1 : shape.place(key);
        }
        places = new Places(shape, found);
        return found;
    }
}
