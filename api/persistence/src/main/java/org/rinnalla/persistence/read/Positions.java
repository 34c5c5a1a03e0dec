package org.rinnalla.persistence.read;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.Window;

/** The places of rows in their order, told from the values that stand behind those of the row. Few of them are ever asked for. */
final class Positions extends AbstractList<Window.Position> implements RandomAccess {
    private final List<Row> rows;
    private final int count;

    Positions(List<Row> rows, int count) {
        this.rows = rows;
        this.count = count;
    }

    @Override
    public Window.Position get(int index) {
        Row row = rows.get(index);
        List<@Nullable Object> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(row.value(row.shape().size() + i));
        }
        return new Window.Position(values, row.id());
    }

    @Override
    public int size() {
        return rows.size();
    }
}
