package org.rinnalla.benchmark.parts;

import java.io.PrintWriter;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Connections whose statements find nothing, at once. */
final class NoDatabase implements DataSource {
    private final ResultSet nothing = proxy(ResultSet.class, null);
    private final PreparedStatement statement = proxy(PreparedStatement.class, nothing);
    private final Connection connection = proxy(Connection.class, statement);

    @Override
    public Connection getConnection() {
        return connection;
    }

    @Override
    public Connection getConnection(String user, String password) {
        return connection;
    }

    private static <T> T proxy(Class<T> type, @Nullable Object gives) {
        return type.cast(Proxy.newProxyInstance(NoDatabase.class.getClassLoader(), new Class<?>[]{type}, (self, method, arguments) -> {
            Class<?> wanted = method.getReturnType();
            return wanted == boolean.class ? (Object) false : wanted == int.class ? (Object) 0 : wanted.isInstance(gives) ? gives : null;
        }));
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
    public void setLoginTimeout(int seconds) {
        // It never takes long.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return type.cast(this);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
