package org.rinnalla.persistence.count;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Lists of ids in statements. Their lengths are powers of two, the last id said again, so that there are few statements to prepare. */
final class Places {
    private Places() {}

    /** Question marks. */
    static String of(int size) {
        return "?,".repeat(length(size) - 1) + "?";
    }

    /** Sets them from a place on; tells the place behind. */
    static int set(PreparedStatement statement, int first, List<Long> ids) throws SQLException {
        int length = length(ids.size());
        for (int i = 0; i < length; i++) {
            statement.setLong(first + i, ids.get(Math.min(i, ids.size() - 1)));
        }
        return first + length;
    }

    private static int length(int size) {
        return size == 1 ? 1 : Integer.highestOneBit(size - 1) << 1;
    }
}
