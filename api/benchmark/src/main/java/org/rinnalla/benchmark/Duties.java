package org.rinnalla.benchmark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Proves of the server that is measured that nothing was switched off for the sake of speed. */
final class Duties {
    private final Connection connection;
    private final int port;

    Duties(Connection connection, int port) {
        this.connection = connection;
        this.port = port;
    }

    /** Access, limits and plugins answer as they must. */
    void check(String token, String researcher) throws IOException {
        refused(token, "{ participants(first: 101) { nodes { id } } }", "LIMIT_EXCEEDED");
        refused(researcher, "{ participants(first: 1) { nodes { familyName } } }", "FORBIDDEN");
        refused("x" + token, "{ participants(first: 1) { nodes { id } } }", "UNAUTHENTICATED");
        String plugins = ask(token, "{ plugins { id state programmes } }");
        if (!plugins.contains("\"state\":\"ACTIVE\"") || !plugins.matches("(?s).*\"programmes\":\\[\".*")) {
            throw new IllegalStateException("No plugin is active: " + plugins);
        }
    }

    /** Traces of the server's callers so far; those of the limits are left out. */
    long traces() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT COUNT(*) FROM audit_event WHERE tenant_id=? AND subject<>'bench'")) {
            statement.setInt(1, Fill.TENANT);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    private void refused(String token, String query, String code) throws IOException {
        String answer = ask(token, query);
        if (!answer.contains("\"" + code + "\"")) {
            throw new IllegalStateException("Not refused with " + code + ": " + query + " " + answer);
        }
    }

    private String ask(String token, String query) throws IOException {
        try (Wire wire = new Wire(port)) {
            wire.exchange(Wire.request("POST", "/graphql", token, "{\"query\":\"" + query + "\"}"));
            return wire.text();
        }
    }
}
