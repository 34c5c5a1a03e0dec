package org.rinnalla.core.read;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RinnallaException;

/**
 * A list batch by batch. While the caller is busy with one, the next is fetched on a thread of its own, and no more than that one: whoever
 * stops reading has had one batch fetched for nothing. A batch is handed over when its trace is durable; one that nobody takes leaves none.
 */
public final class Batches {
    private final ListQuery query;
    private final Function<ListQuery, RowPage> fetching;
    private final Consumer<RowPage> tracing;
    private @Nullable FutureTask<RowPage> ahead;
    private boolean begun;

    Batches(ListQuery query, Function<ListQuery, RowPage> fetching, Consumer<RowPage> tracing) {
        this.query = query;
        this.fetching = fetching;
        this.tracing = tracing;
    }

    /** The next batch; empty: there are no more rows. */
    public Optional<RowPage> next() {
        FutureTask<RowPage> fetched = ahead;
        ahead = null;
        if (fetched == null && begun) {
            return Optional.empty();
        }
        begun = true;
        RowPage page = fetched == null ? fetching.apply(query) : joined(fetched);
        if (page.rows().isEmpty()) {
            return Optional.empty();
        }
        if (page.more()) {
            fetch(new Window(query.window().size(), false, Optional.of(page.positions().getLast())));
        }
        tracing.accept(page);
        return Optional.of(page);
    }

    private void fetch(Window window) {
        ListQuery next = new ListQuery(query.selection(), query.filter(), query.order(), window, false);
        FutureTask<RowPage> task = new FutureTask<>(() -> fetching.apply(next));
        ahead = task;
        Thread.ofVirtual().name("read-ahead").start(task);
    }

    private static RowPage joined(FutureTask<RowPage> fetched) {
        try {
            return fetched.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known
                    ? known
                    : new RinnallaException(ErrorCode.UNAVAILABLE, "error.unavailable", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RinnallaException(ErrorCode.UNAVAILABLE, "error.unavailable", e);
        }
    }
}
