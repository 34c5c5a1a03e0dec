package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.write.store.DatedRow;
import org.rinnalla.core.write.store.NewRows.Days;

/** Puts rows into histories: no two rows hold on the same day. */
final class History {
    private History() {}

    /** The row that holds on a day. */
    static <D extends DatedRow> Optional<D> at(List<D> rows, LocalDate day) {
        return rows.stream().filter(row -> !row.startsOn().isAfter(day) && (row.endsOn() == null || day.isBefore(row.endsOn())))
                .findFirst();
    }

    /**
     * Something else holds from a day on, until the next row begins. What begins on that very day already is replaced: the later word counts.
     */
    static <D extends DatedRow> void begin(List<D> rows, LocalDate from, Consumer<D> replace, Consumer<Days> insert) {
        Optional<D> same = rows.stream().filter(row -> row.startsOn().equals(from)).findFirst();
        if (same.isPresent()) {
            replace.accept(same.get());
            return;
        }
        LocalDate end = rows.stream().map(DatedRow::startsOn).filter(from::isBefore).min(Comparator.naturalOrder()).orElse(null);
        Optional<D> before = at(rows, from);
        if (before.isPresent()) {
            end = before.get().endsOn();
            before.get().until(from);
        }
        insert.accept(new Days(from, end));
    }

    /** True when what begins on a day is what holds today: nothing else began between. */
    static boolean current(List<? extends DatedRow> rows, LocalDate from, LocalDate today) {
        return !from.isAfter(today)
                && rows.stream().map(DatedRow::startsOn).noneMatch(start -> start.isAfter(from) && !start.isAfter(today));
    }

    /** Nothing holds any more after the last day. */
    static void close(List<? extends DatedRow> rows, LocalDate lastDay) {
        LocalDate end = lastDay.plusDays(1);
        rows.stream().filter(row -> row.endsOn() == null || end.isBefore(row.endsOn())).forEach(row -> row.until(end));
    }

    /** The day on which the last row begins. */
    static Optional<LocalDate> lastStart(List<? extends DatedRow> rows) {
        return rows.stream().map(DatedRow::startsOn).max(Comparator.naturalOrder());
    }

    /** The end of a row that holds until a last day. */
    static @Nullable LocalDate after(@Nullable LocalDate lastDay) {
        return lastDay == null ? null : lastDay.plusDays(1);
    }
}
