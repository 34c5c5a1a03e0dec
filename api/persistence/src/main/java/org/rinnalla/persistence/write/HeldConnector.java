package org.rinnalla.persistence.write;

import java.io.PrintWriter;
import java.sql.Connection;
import java.util.Properties;
import org.eclipse.persistence.sessions.Connector;
import org.eclipse.persistence.sessions.Session;

/** Hands an entity manager the connection that its transaction has already. */
final class HeldConnector implements Connector {
    private static final long serialVersionUID = 1L;
    private final transient Connection connection;

    HeldConnector(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Object clone() {
        return new HeldConnector(connection);
    }

    @Override
    public Connection connect(Properties properties, Session session) {
        return connection;
    }

    @Override
    public void toString(PrintWriter writer) {
        writer.print("the transaction's connection");
    }

    @Override
    public String getConnectionDetails() {
        return "";
    }
}
