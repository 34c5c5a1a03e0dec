package org.rinnalla.core.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.model.Nouns;

class BatchesTest {
    private static final ListQuery ALL = new ListQuery(Selection.of(Nouns.UNIT, "name"), Filter.ALL, List.of(), Window.first(2), false);
    private final List<Long> fetched = new CopyOnWriteArrayList<>();
    private final List<Long> traced = new ArrayList<>();
    private final Semaphore fetches = new Semaphore(0);

    @Test
    void everyRowComesOnceInItsOrder() {
        Batches batches = batches(5);

        List<Long> rows = new ArrayList<>();
        for (var page = batches.next(); page.isPresent(); page = batches.next()) {
            page.get().rows().forEach(row -> rows.add(row.id()));
        }

        assertThat(rows).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(fetched).containsExactly(0L, 2L, 4L);
        assertThat(batches.next()).isEmpty();
    }

    @Test
    void oneBatchIsFetchedAheadAndNoMore() throws InterruptedException {
        Batches batches = batches(100);

        batches.next();

        assertThat(fetches.tryAcquire(2, 10, TimeUnit.SECONDS)).isTrue();
        assertThat(fetches.tryAcquire(50, TimeUnit.MILLISECONDS)).as("a third fetch").isFalse();
        assertThat(fetched).containsExactly(0L, 2L);
    }

    /** What was fetched and never handed over was seen by nobody. */
    @Test
    void aBatchIsTracedBeforeItIsHandedOverAndOnlyThen() {
        Batches batches = batches(6);

        batches.next();
        assertThat(traced).containsExactly(1L);
        batches.next();
        assertThat(traced).containsExactly(1L, 3L);
    }

    @Test
    void aTraceThatCannotBeWrittenHoldsTheBatchBack() {
        Batches batches = new Batches(ALL, this::page, page -> {
            throw new RinnallaException(ErrorCode.UNAVAILABLE, "error.unavailable");
        });

        assertThatThrownBy(batches::next).isInstanceOf(RinnallaException.class);
    }

    @Test
    void whatFailsAheadIsToldWhenItsTurnComes() {
        CountDownLatch failing = new CountDownLatch(1);
        Batches batches = new Batches(ALL, query -> {
            if (query.window().from().isPresent()) {
                failing.countDown();
                throw new RinnallaException(ErrorCode.UNAVAILABLE, "error.unavailable");
            }
            return page(query);
        }, page -> {});

        assertThat(batches.next()).isPresent();
        assertThatThrownBy(batches::next).isInstanceOf(RinnallaException.class);
        assertThat(failing.getCount()).isZero();
    }

    @Test
    void nothingLeavesNoTrace() {
        assertThat(batches(0).next()).isEmpty();
        assertThat(traced).isEmpty();
    }

    private Batches batches(int rows) {
        return new Batches(ALL, query -> page(query, rows), page -> traced.add(page.rows().getFirst().id()));
    }

    private RowPage page(ListQuery query) {
        return page(query, 100);
    }

    private RowPage page(ListQuery query, int all) {
        long after = query.window().from().map(Window.Position::id).orElse(0L);
        fetched.add(after);
        fetches.release();
        List<Row> rows = new ArrayList<>();
        List<Window.Position> positions = new ArrayList<>();
        for (long id = after + 1; id <= Math.min(all, after + query.window().size()); id++) {
            rows.add(new Row(new Shape(Nouns.UNIT, List.of("name")), id, new Object[]{"Unit"}));
            positions.add(new Window.Position(List.of(), id));
        }
        return new RowPage(rows, after + query.window().size() < all, OptionalLong.empty(), positions);
    }
}
