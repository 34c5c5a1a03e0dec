package org.rinnalla.persistence.write;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** New rows of a transaction that are not written yet: roots, and those that hang on others and come after them. */
final class MadeRows {
    /** Told when they are written, as what a command made another one may still change. */
    private final List<Supplier<Insert>> roots = new ArrayList<>();
    private final List<Insert> dependents = new ArrayList<>();

    void root(Supplier<Insert> row) {
        roots.add(row);
    }

    void dependent(Insert row) {
        dependents.add(row);
    }

    void writeRoots(Connection connection) throws SQLException {
        List<Insert> rows = new ArrayList<>(roots.stream().map(Supplier::get).toList());
        roots.clear();
        write(connection, rows);
    }

    void writeDependents(Connection connection) throws SQLException {
        write(connection, dependents);
    }

    private static void write(Connection connection, List<Insert> rows) throws SQLException {
        if (!rows.isEmpty()) {
            Insert.write(connection, rows);
            rows.clear();
        }
    }

    /** All of them, to be written by the caller; here they are forgotten. */
    List<Insert> take() {
        List<Insert> all = new ArrayList<>(roots.stream().map(Supplier::get).toList());
        all.addAll(dependents);
        roots.clear();
        dependents.clear();
        return all;
    }

    /** A row that is not written yet, by its id. */
    Optional<Insert> find(String table, long id) {
        return roots.stream().map(Supplier::get).filter(row -> row.into().table().equals(table) && row.has(id)).findFirst();
    }
}
