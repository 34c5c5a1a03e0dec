package org.rinnalla.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** Row ids. A server takes a whole block at a time, so that the counter is no hot row; unused ids of a block are lost, never reused. */
public final class IdBlocks {
    private static final int BLOCK = 1000;
    private final DataSource source;
    private final Map<String, Block> blocks = new ConcurrentHashMap<>();

    public IdBlocks(DataSource source) {
        this.source = source;
    }

    /** The next id of a table. */
    public long next(String table) {
        return blocks.computeIfAbsent(table, Block::new).next();
    }

    /** Fetches ids ahead where few are left. Fetching takes a connection, so it is best done by who holds none. */
    public void topUp(Collection<String> tables) {
        tables.forEach(table -> blocks.computeIfAbsent(table, Block::new).topUp());
    }

    private final class Block {
        private final String table;
        private long next;
        private long end;
        private long spare;

        Block(String table) {
            this.table = table;
        }

        synchronized long next() {
            if (next == end) {
                next = spare > 0 ? spare : take(table);
                end = next + BLOCK;
                spare = 0;
            }
            return next++;
        }

        synchronized void topUp() {
            if (end - next < BLOCK / 4 && spare == 0) {
                spare = take(table);
            }
        }
    }

    private long take(String table) {
        try (Connection connection = source.getConnection()) {
            // LAST_INSERT_ID(expression) hands the new value to this connection only: one atomic step, whatever the isolation.
            try (PreparedStatement advance = connection.prepareStatement(
                    "INSERT INTO id_block (name, next_id) VALUES (?, LAST_INSERT_ID(1) + ?) "
                            + "ON DUPLICATE KEY UPDATE next_id = LAST_INSERT_ID(next_id) + ?")) {
                advance.setString(1, table);
                advance.setInt(2, BLOCK);
                advance.setInt(3, BLOCK);
                advance.executeUpdate();
            }
            try (PreparedStatement read = connection.prepareStatement("SELECT LAST_INSERT_ID()"); ResultSet found = read.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        } catch (SQLException e) {
            throw new DatabaseProblem("No row ids could be taken for " + table + ": " + e.getMessage(), e);
        }
    }
}
