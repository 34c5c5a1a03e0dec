package org.rinnalla.core.write.store;

import java.util.function.Function;
import org.rinnalla.core.RequestContext;

/** Where writes go. */
public interface WriteStore {
    /**
     * Runs the body in a transaction and commits it, unless the body said {@link Work#rollbackOnly} or threw. When the database asks for it
     * (deadlock, lock wait, stale snapshot, a unique key that another took first), the whole body is run again.
     */
    <T> T inTransaction(RequestContext context, Function<Work, T> body);

    /** A transaction that its opener ends. */
    OpenWork open(RequestContext context);

    /** A long transaction. */
    interface OpenWork extends AutoCloseable {
        /** The transaction's work; rows of earlier calls are no longer held in memory. */
        Work work();

        void commit();

        /** Rolls back what was not committed. */
        @Override
        void close();
    }
}
