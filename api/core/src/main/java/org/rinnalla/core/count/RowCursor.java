package org.rinnalla.core.count;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.audit.AuditAction;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.RowPage;
import org.rinnalla.core.read.Window;

/**
 * Rows that a count reads, one after another, fetched batch by batch on the thread that asks for them: a count that stops reading stops the
 * fetching, and no more than a batch is held.
 *
 * @param <T> what a row becomes
 */
public final class RowCursor<T> implements Iterator<T> {
    private static final int BATCH = 500;

    private final RequestContext context;
    private final ReadService reads;
    private final ListQuery query;
    private final Function<Row, T> made;
    private final Queue<T> ready = new ArrayDeque<>();
    private Optional<Window.Position> from = Optional.empty();
    private boolean ended;
    private volatile @Nullable RuntimeException failure;

    public RowCursor(RequestContext context, ReadService reads, ListQuery query, Function<Row, T> made) {
        this.context = context;
        this.reads = reads;
        this.query = query;
        this.made = made;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !ended) {
            fetch();
        }
        return !ready.isEmpty();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("There are no more rows");
        }
        return ready.remove();
    }

    /** Why fetching failed, if it did: a plugin may have swallowed it. */
    public Optional<RuntimeException> failure() {
        return Optional.ofNullable(failure);
    }

    private void fetch() {
        Thread thread = Thread.currentThread();
        ClassLoader loader = thread.getContextClassLoader();
        try {
            thread.setContextClassLoader(RowCursor.class.getClassLoader());
            ended = true;
            reads.stream(context, AuditAction.REPORT, new ListQuery(query.selection(), query.filter(), query.order(),
                    new Window(BATCH, false, from), false), this::take);
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        } finally {
            thread.setContextClassLoader(loader);
        }
    }

    private boolean take(RowPage page) {
        page.rows().forEach(row -> ready.add(made.apply(row)));
        if (page.more() && !page.positions().isEmpty()) {
            from = Optional.of(page.positions().getLast());
            ended = false;
        }
        return false;
    }
}
