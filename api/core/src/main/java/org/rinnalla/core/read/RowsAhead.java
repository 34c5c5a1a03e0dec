package org.rinnalla.core.read;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Rows one after another for a plugin that counts them, whatever thread it asks on: {@link Batches} below, and our own class loader about
 * us while we work.
 *
 * @param <T> what a row becomes
 */
public final class RowsAhead<T> implements Iterator<T> {
    private final Supplier<Batches> opening;
    private final Function<Row, T> made;
    private @Nullable Batches batches;
    private List<Row> rows = List.of();
    private int next;
    private volatile @Nullable RuntimeException failure;

    /** @param opening checks the caller's rights when the first row is asked for */
    public RowsAhead(Supplier<Batches> opening, Function<Row, T> made) {
        this.opening = opening;
        this.made = made;
    }

    @Override
    public boolean hasNext() {
        if (next == rows.size()) {
            rows = fetched();
            next = 0;
        }
        return next < rows.size();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("There are no more rows");
        }
        return made.apply(rows.get(next++));
    }

    /** Why fetching failed, if it did: a plugin may have swallowed it. */
    public Optional<RuntimeException> failure() {
        return Optional.ofNullable(failure);
    }

    private List<Row> fetched() {
        Thread thread = Thread.currentThread();
        ClassLoader loader = thread.getContextClassLoader();
        try {
            thread.setContextClassLoader(RowsAhead.class.getClassLoader());
            Batches open = batches;
            if (open == null) {
                open = opening.get();
                batches = open;
            }
            return open.next().map(RowPage::rows).orElse(List.of());
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        } finally {
            thread.setContextClassLoader(loader);
        }
    }
}
