package org.rinnalla.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.mariadb.jdbc.Driver;

/** The one account that logs in; it owns the schemas whose names begin with its own. */
record Account(String user, String password, int port) {
    private static final String NAME = "rinnalla";

    static Account of(String password, int port) {
        return new Account(NAME, password, port);
    }

    String jdbcUrl() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + NAME;
    }

    /** Run at each start before the first login, so that a lost password file heals by itself. One statement a line. */
    String provision() {
        var name = "'" + user + "'@'127.0.0.1'";
        return String.join("\n", "CREATE DATABASE IF NOT EXISTS `" + NAME + "`;", "CREATE USER IF NOT EXISTS " + name + ";",
                "ALTER USER " + name + " IDENTIFIED BY '" + password + "';", "GRANT ALL PRIVILEGES ON `" + NAME + "%`.* TO " + name + ";",
                "");
    }

    String serverVersion() throws SQLException {
        try (var connection = login(); var statement = connection.createStatement(); var row = statement.executeQuery("SELECT VERSION()")) {
            row.next();
            return row.getString(1);
        }
    }

    private Connection login() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "2000");
        properties.setProperty("socketTimeout", "5000");
        var connection = new Driver().connect(jdbcUrl(), properties);
        if (connection == null) {
            throw new SQLException("the driver does not know " + jdbcUrl());
        }
        return connection;
    }
}
