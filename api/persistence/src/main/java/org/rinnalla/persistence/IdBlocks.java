package org.rinnalla.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * Row ids. A server takes a whole block at a time, so that the counter is no hot row; unused ids of a block are lost, never reused. Blocks
 * grow with the pace at which they are used up.
 */
public final class IdBlocks {
    private static final int SMALLEST = 1000;
    private static final int LARGEST = 64_000;
    private static final long SOON = TimeUnit.SECONDS.toNanos(10);
    private final DataSource source;
    private final Map<String, Blocks> blocks = new ConcurrentHashMap<>();

    /** @param source of connections that nobody holds while waiting for an id; otherwise all could wait for the last one */
    public IdBlocks(DataSource source) {
        this.source = source;
    }

    /** The next id of a table. */
    public long next(String table) {
        return of(table).next();
    }

    /** Fetches ids ahead where few are left, unless somebody does so already. */
    public void topUp(Collection<String> tables) {
        tables.forEach(table -> of(table).topUp());
    }

    private Blocks of(String table) {
        Blocks known = blocks.get(table);
        return known != null ? known : blocks.computeIfAbsent(table, Blocks::new);
    }

    private record Block(long first, int size) {
        static final Block NONE = new Block(0, 0);
    }

    /** The block in use and the one after it. Whoever fetches holds {@link #fetching} only, so that ids go on being given out meanwhile. */
    private final class Blocks {
        private final String table;
        private final ReentrantLock fetching = new ReentrantLock();
        private long next;
        private long end;
        private int size = SMALLEST;
        private long fetchedAt = System.nanoTime() - SOON;
        private Block spare = Block.NONE;

        Blocks(String table) {
            this.table = table;
        }

        long next() {
            OptionalLong found = held();
            while (found.isEmpty()) {
                fetch();
                found = held();
            }
            return found.getAsLong();
        }

        void topUp() {
            if (low() && fetching.tryLock()) {
                try {
                    if (low()) {
                        keep(take(table, wanted()));
                    }
                } finally {
                    fetching.unlock();
                }
            }
        }

        private void fetch() {
            fetching.lock();
            try {
                if (empty()) {
                    keep(take(table, wanted()));
                }
            } finally {
                fetching.unlock();
            }
        }

        private synchronized OptionalLong held() {
            if (next == end) {
                next = spare.first();
                end = spare.first() + spare.size();
                spare = Block.NONE;
            }
            return next == end ? OptionalLong.empty() : OptionalLong.of(next++);
        }

        private synchronized boolean low() {
            return end - next < size / 4 && spare.size() == 0;
        }

        private synchronized boolean empty() {
            return next == end && spare.size() == 0;
        }

        private synchronized int wanted() {
            long now = System.nanoTime();
            size = now - fetchedAt < SOON ? Math.min(LARGEST, size * 2) : Math.max(SMALLEST, size / 2);
            fetchedAt = now;
            return size;
        }

        private synchronized void keep(Block block) {
            spare = block;
        }
    }

    private Block take(String table, int size) {
        try (Connection connection = source.getConnection()) {
            // LAST_INSERT_ID(expression) hands the new value to this connection only: one atomic step, whatever the isolation.
            try (PreparedStatement advance = connection.prepareStatement(
                    "INSERT INTO id_block (name, next_id) VALUES (?, LAST_INSERT_ID(1) + ?) "
                            + "ON DUPLICATE KEY UPDATE next_id = LAST_INSERT_ID(next_id) + ?")) {
                advance.setString(1, table);
                advance.setInt(2, size);
                advance.setInt(3, size);
                advance.executeUpdate();
            }
            try (PreparedStatement read = connection.prepareStatement("SELECT LAST_INSERT_ID()"); ResultSet found = read.executeQuery()) {
                found.next();
                return new Block(found.getLong(1), size);
            }
        } catch (SQLException e) {
            throw new DatabaseProblem("No row ids could be taken for " + table + ": " + e.getMessage(), e);
        }
    }
}
