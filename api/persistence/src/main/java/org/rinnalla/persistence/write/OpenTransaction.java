package org.rinnalla.persistence.write;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.eclipse.persistence.config.EntityManagerProperties;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.server.ConnectionPolicy;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.jspecify.annotations.Nullable;

/**
 * A transaction: its connection, and an entity manager on that connection as soon as an entity is looked up. Whoever only looks and makes
 * rows never pays for one.
 */
final class OpenTransaction implements AutoCloseable {
    private final Supplier<EntityManagerFactory> factory;
    private final Connection connection;
    private final MadeRows made = new MadeRows();
    private @Nullable EntityManager entities;
    private @Nullable Runnable due;
    private final List<Runnable> afterCommit = new ArrayList<>();
    private boolean committed;
    private boolean closed;

    OpenTransaction(Supplier<EntityManagerFactory> factory, DataSource source) {
        this.factory = factory;
        try {
            this.connection = source.getConnection();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    MadeRows made() {
        return made;
    }

    /** What must be done before anybody looks at rows again, or at the end. */
    void due(@Nullable Runnable writing) {
        due = writing;
    }

    void afterCommit(Runnable step) {
        afterCommit.add(step);
    }

    /** To look at rows. */
    Connection connection() {
        settle();
        return connection;
    }

    /** To write what is held back. */
    Connection bare() {
        return connection;
    }

    /** To look at entities and to change them. They are found among the rows that were made, too. */
    EntityManager entities() {
        settle();
        try {
            made.writeRoots(connection);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
        EntityManager opened = entities;
        if (opened == null) {
            opened = manager();
            entities = opened;
        }
        return opened;
    }

    boolean hasEntities() {
        return entities != null;
    }

    private EntityManager manager() {
        EntityManagerFactory known = factory.get();
        DatabaseLogin login = (DatabaseLogin) known.unwrap(ServerSession.class).getLogin().clone();
        login.setConnector(new HeldConnector(connection));
        // Or it would be closed and asked for again whenever it is not needed.
        login.dontUseExternalConnectionPooling();
        EntityManager manager = known.createEntityManager(Map.of(EntityManagerProperties.CONNECTION_POLICY, new ConnectionPolicy(login)));
        manager.getTransaction().begin();
        // Asking for the connection begins the transaction there: every read goes through it from now on.
        manager.unwrap(Connection.class);
        return manager;
    }

    private void settle() {
        Runnable writing = due;
        if (writing != null) {
            due = null;
            writing.run();
        }
    }

    /** What was looked up is no longer held in memory. */
    void forget() {
        EntityManager opened = entities;
        if (opened != null) {
            opened.clear();
        }
    }

    void commit() {
        EntityManager opened = entities;
        try {
            if (opened != null) {
                opened.getTransaction().commit();
            } else {
                connection.commit();
            }
            committed = true;
            afterCommit.forEach(Runnable::run);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** Rolls back what was not committed. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        EntityManager opened = entities;
        try (connection) {
            if (opened == null) {
                if (!committed) {
                    connection.rollback();
                }
            } else if (opened.isOpen()) {
                if (opened.getTransaction().isActive()) {
                    opened.getTransaction().rollback();
                }
                opened.close();
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
