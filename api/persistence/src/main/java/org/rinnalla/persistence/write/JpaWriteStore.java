package org.rinnalla.persistence.write;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.function.Function;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.write.store.Work;
import org.rinnalla.core.write.store.WriteStore;
import org.rinnalla.persistence.Database;
import org.rinnalla.persistence.IdBlocks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes through JPA: one entity manager and one connection for a transaction. */
public final class JpaWriteStore implements WriteStore, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JpaWriteStore.class);
    private final EntityManagerFactory factory;
    private final IdBlocks ids;

    private JpaWriteStore(EntityManagerFactory factory, IdBlocks ids) {
        this.factory = factory;
        this.ids = ids;
    }

    /** Opens the write side of a migrated database. */
    public static JpaWriteStore open(Database database, IdBlocks ids) {
        Map<String, Object> properties = Map.of("jakarta.persistence.nonJtaDataSource", database.writing());
        JpaWriteStore store = new JpaWriteStore(Persistence.createEntityManagerFactory("rinnalla", properties), ids);
        // The mappings are read at the first use, which takes most of a second: not at the expense of the first person who writes.
        Thread.ofPlatform().daemon().name("write-warm-up").start(store::warmUp);
        return store;
    }

    @Override
    public <T> T inTransaction(RequestContext context, Function<Work, T> body) {
        return Retries.run(() -> once(context, body));
    }

    @Override
    public OpenWork open(RequestContext context) {
        return Retries.translated(() -> new LongTransaction(begin(), context));
    }

    @Override
    public void close() {
        factory.close();
    }

    private void warmUp() {
        try {
            factory.createEntityManager().close();
        } catch (RuntimeException e) {
            LOG.info("event=warm_up_failed cause={}", e.getClass().getName());
        }
    }

    private <T> T once(RequestContext context, Function<Work, T> body) {
        try (EntityManager entities = begin()) {
            try {
                JpaWork work = new JpaWork(context, entities, ids);
                T result = body.apply(work);
                if (work.wantsRollback()) {
                    entities.getTransaction().rollback();
                } else {
                    work.finishLast();
                    entities.getTransaction().commit();
                }
                return result;
            } finally {
                if (entities.getTransaction().isActive()) {
                    entities.getTransaction().rollback();
                }
            }
        }
    }

    private EntityManager begin() {
        // Before the transaction holds a connection: fetching ids takes one of its own, and the pool may have no other.
        ids.topUp(JpaWork.TABLES);
        EntityManager entities = factory.createEntityManager();
        entities.getTransaction().begin();
        return entities;
    }

    private final class LongTransaction implements OpenWork {
        private final EntityManager entities;
        private final JpaWork work;

        LongTransaction(EntityManager entities, RequestContext context) {
            this.entities = entities;
            this.work = new JpaWork(context, entities, ids);
        }

        @Override
        public Work work() {
            return Retries.translated(() -> {
                work.finish();
                entities.clear();
                return work;
            });
        }

        @Override
        public void commit() {
            Retries.translated(() -> {
                work.finish();
                entities.getTransaction().commit();
                return true;
            });
        }

        @Override
        public void close() {
            if (entities.isOpen()) {
                if (entities.getTransaction().isActive()) {
                    entities.getTransaction().rollback();
                }
                entities.close();
            }
        }
    }
}
