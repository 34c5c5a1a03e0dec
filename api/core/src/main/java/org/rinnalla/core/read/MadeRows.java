package org.rinnalla.core.read;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.write.store.MadeRow;

/** Rows for answers from rows that were just made. */
final class MadeRows {
    private MadeRows() {}

    /** Empty when more is selected than plain values that the row tells by itself. */
    static Optional<Row> row(long id, MadeRow made, Selection selection) {
        List<Pick> picks = selection.picks();
        @Nullable
        Object[] values = new @Nullable Object[picks.size()];
        for (int i = 0; i < values.length; i++) {
            if (!(picks.get(i) instanceof Pick.Plain(var _, var attribute)) || !made.tells(attribute)) {
                return Optional.empty();
            }
            values[i] = made.value(attribute);
        }
        return Optional.of(new Row(new Shape(selection.noun(), picks.stream().map(Pick::key).toList()), id, values));
    }
}
