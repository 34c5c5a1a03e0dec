package org.rinnalla.persistence.write;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.write.store.Work;
import org.rinnalla.core.write.store.WriteStore;
import org.rinnalla.persistence.Database;
import org.rinnalla.persistence.IdBlocks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes by the mappings of JPA: one connection for a transaction, and an entity manager where entities are changed. */
public final class JpaWriteStore implements WriteStore, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JpaWriteStore.class);
    private final Database database;
    private final IdBlocks ids;
    private final Mappings mappings = new Mappings(this::factory);
    private final Definitions definitions = new Definitions();
    private volatile @Nullable EntityManagerFactory factory;
    private boolean closed;

    private JpaWriteStore(Database database, IdBlocks ids) {
        this.database = database;
        this.ids = ids;
    }

    /** Opens the write side of a migrated database. */
    public static JpaWriteStore open(Database database, IdBlocks ids) {
        return new JpaWriteStore(database, ids);
    }

    /** The mappings are read at the first use, which takes most of a second: not at the expense of the first person who writes. */
    public void warmUp() {
        Thread.ofPlatform().daemon().name("write-warm-up").start(() -> {
            try {
                factory().createEntityManager().close();
            } catch (RuntimeException e) {
                LOG.info("event=warm_up_failed cause={}", e.getClass().getName());
            }
        });
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
    public synchronized void close() {
        closed = true;
        EntityManagerFactory made = factory;
        if (made != null) {
            made.close();
        }
    }

    private EntityManagerFactory factory() {
        EntityManagerFactory known = factory;
        return known == null ? made() : known;
    }

    private synchronized EntityManagerFactory made() {
        EntityManagerFactory known = factory;
        if (known == null) {
            if (closed) {
                throw new IllegalStateException("The write side is closed");
            }
            known = Persistence.createEntityManagerFactory("rinnalla",
                    Map.of("jakarta.persistence.nonJtaDataSource", database.writing()));
            factory = known;
        }
        return known;
    }

    private <T> T once(RequestContext context, Function<Work, T> body) {
        try (OpenTransaction transaction = begin()) {
            JpaWork work = workOn(context, transaction);
            T result = body.apply(work);
            if (!work.wantsRollback()) {
                work.finishLast();
                transaction.commit();
            }
            return result;
        }
    }

    private OpenTransaction begin() {
        // Before the transaction holds a connection: fetching ids takes one of its own, and the pool may have no other.
        ids.topUp(JpaWork.TABLES);
        return new OpenTransaction(this::factory, database.writing());
    }

    private JpaWork workOn(RequestContext context, OpenTransaction transaction) {
        return new JpaWork(context, transaction, new JpaWork.Parts(ids, mappings, definitions));
    }

    private final class LongTransaction implements OpenWork {
        private final OpenTransaction transaction;
        private final JpaWork work;

        LongTransaction(OpenTransaction transaction, RequestContext context) {
            this.transaction = transaction;
            this.work = workOn(context, transaction);
        }

        @Override
        public Work work() {
            return Retries.translated(() -> {
                work.finish();
                return work;
            });
        }

        @Override
        public void commit() {
            Retries.translated(() -> {
                work.finish();
                transaction.commit();
                return true;
            });
        }

        @Override
        public void close() {
            transaction.close();
        }
    }
}
