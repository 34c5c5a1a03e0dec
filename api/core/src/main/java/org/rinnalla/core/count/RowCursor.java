package org.rinnalla.core.count;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.audit.AuditAction;
import org.rinnalla.core.read.Batches;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.Window;

/**
 * Rows that a count reads, one after another, whatever thread it asks on: batch by batch, the next one fetched while one is counted. A count
 * that stops reading stops the fetching, and no more than two batches are held.
 *
 * @param <T> what a row becomes
 */
public final class RowCursor<T> implements Iterator<T> {
    /** Of rows with little below them. */
    private static final int BATCH = 2000;

    private final RequestContext context;
    private final ReadService reads;
    private final ListQuery query;
    private final Function<Row, T> made;
    private @Nullable Batches batches;
    private List<T> ready = List.of();
    private int next;
    private volatile @Nullable RuntimeException failure;

    public RowCursor(RequestContext context, ReadService reads, ListQuery query, Function<Row, T> made) {
        this(context, reads, query, BATCH, made);
    }

    /** @param batch rows of a batch: the fewer, the more stands below each, as two batches are held */
    public RowCursor(RequestContext context, ReadService reads, ListQuery query, int batch, Function<Row, T> made) {
        this.context = context;
        this.reads = reads;
        this.query = new ListQuery(query.selection(), query.filter(), query.order(), Window.first(batch), false);
        this.made = made;
    }

    @Override
    public boolean hasNext() {
        if (next == ready.size()) {
            ready = fetched();
            next = 0;
        }
        return next < ready.size();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("There are no more rows");
        }
        return ready.get(next++);
    }

    /** Why fetching failed, if it did: a plugin may have swallowed it. */
    public Optional<RuntimeException> failure() {
        return Optional.ofNullable(failure);
    }

    /** With our own class loader about us: the thread may be a plugin's. */
    private List<T> fetched() {
        Thread thread = Thread.currentThread();
        ClassLoader loader = thread.getContextClassLoader();
        try {
            thread.setContextClassLoader(RowCursor.class.getClassLoader());
            Batches open = batches;
            if (open == null) {
                open = reads.batches(context, AuditAction.REPORT, query);
                batches = open;
            }
            return open.next().map(page -> page.rows().stream().map(made).toList()).orElse(List.of());
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        } finally {
            thread.setContextClassLoader(loader);
        }
    }
}
