package org.rinnalla.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** An empty schema for a test. */
public record TestSchema(String name, String jdbcUrl, String user, String password, Runnable drop) implements AutoCloseable {
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, user, password);
    }

    @Override
    public void close() {
        drop.run();
    }
}
