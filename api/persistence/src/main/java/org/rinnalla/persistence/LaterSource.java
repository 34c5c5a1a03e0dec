package org.rinnalla.persistence;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Connections to a database that is being opened: whoever asks for one before waits, so that all else can be put together meanwhile. */
record LaterSource(CompletableFuture<Pools> pools, Function<Pools, DataSource> which) implements DataSource {
    @Override
    public Connection getConnection() throws SQLException {
        return open().getConnection();
    }

    private DataSource open() throws SQLException {
        try {
            return which.apply(pools.join());
        } catch (CompletionException e) {
            throw new SQLException("The database could not be opened", e);
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("Connections belong to the account of the pool");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {
        // Nothing is written.
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("The pool has a timeout of its own");
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("Logging goes another way");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return open().unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return open().isWrapperFor(type);
    }
}
