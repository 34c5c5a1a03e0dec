package org.rinnalla.persistence.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.rinnalla.core.read.Row;

/** Reads parents with their children: the rows of one parent follow each other. */
final class FoldedReading {
    private final Folded folded;
    private final Reading parents;
    private final Reading children;
    private final List<Row> rows = new ArrayList<>();
    private final List<List<Row>> below = new ArrayList<>();
    private long current = -1;
    private int count;

    FoldedReading(Folded folded, Reading parents, Reading children) {
        this.folded = folded;
        this.parents = parents;
        this.children = children;
    }

    void take(ResultSet result) throws SQLException {
        count++;
        long id = result.getLong(folded.root().level().idColumn());
        if (id != current) {
            current = id;
            rows.add(parents.row(result, id));
            below.add(new ArrayList<>());
        }
        long child = result.getLong(folded.child().level().idColumn());
        if (!result.wasNull()) {
            below.getLast().add(children.row(result, child));
        }
    }

    /** Rows of the result. */
    int count() {
        return count;
    }

    List<Row> rows() {
        return rows;
    }

    /** The children of each of the rows. */
    List<List<Row>> below() {
        return below;
    }
}
