package org.rinnalla.core.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rinnalla.core.Actor;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.Outcome;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.UnitScope;
import org.rinnalla.core.crypto.Ids;
import org.rinnalla.core.crypto.KeyRing;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.write.Batch;
import org.rinnalla.core.write.Written;
import org.rinnalla.core.write.command.Attempt;
import org.rinnalla.core.write.command.CommandReader;
import org.rinnalla.core.write.command.Form;
import org.rinnalla.spi.ImportKind;
import org.rinnalla.spi.Role;

/** A file is read while a part of it is written; nobody can tell from the results. */
class ImportServiceTest {
    private static final RequestContext CONTEXT = new RequestContext(
            new Actor("someone", Role.PROGRAMME_MANAGER, 1, "tenant", new UnitScope.AllUnits()), Locale.ENGLISH, "", "request-1",
            Instant.parse("2026-06-15T10:00:00Z"));
    private static final ImportRequest EMPLOYERS = new ImportRequest(ImportKind.EMPLOYERS, ImportMode.ROW, false, false);
    private static final int NEVER = Integer.MAX_VALUE;
    @TempDir
    private Path folder;
    private final List<RowResult> results = new ArrayList<>();
    private final AtomicInteger read = new AtomicInteger();
    private final AtomicInteger written = new AtomicInteger();
    private final List<String> wrong = new CopyOnWriteArrayList<>();
    private int failsAt = NEVER;
    private boolean closed;
    private ImportService service;

    @BeforeEach
    void open() {
        Ids ids = new Ids(KeyRing.open(folder));
        Catalogue catalogue = Catalogue.empty();
        service = new ImportService((context, kind, options) -> new Writes(), new CommandReader(ids, context -> catalogue), ids,
                catalogue::texts);
    }

    @Test
    void everyRowHasItsResultInTheOrderOfTheFile() {
        ImportSummary summary = service.run(CONTEXT, EMPLOYERS, file(3_300, NEVER), results::addAll);

        assertThat(results).extracting(RowResult::line).containsExactlyElementsOf(LongStream.rangeClosed(2, 3_301).boxed().toList());
        assertThat(results).extracting(RowResult::ref).startsWith("ref-1", "ref-2").endsWith("ref-3300");
        assertThat(summary.created()).isEqualTo(3_300);
        assertThat(wrong).isEmpty();
        assertThat(closed).isTrue();
    }

    @Test
    void aFileThatBreaksOffHasToldWhatStands() {
        assertThatThrownBy(() -> service.run(CONTEXT, EMPLOYERS, file(3_300, 2_500), results::addAll)).isInstanceOf(FileRefused.class);

        assertThat(results).hasSize(written.get()).hasSize(2_000);
        assertThat(wrong).isEmpty();
    }

    @Test
    void aBatchThatCannotBeWrittenEndsTheFile() {
        failsAt = 1_000;

        assertThatThrownBy(() -> service.run(CONTEXT, EMPLOYERS, file(10_000, NEVER), results::addAll))
                .isInstanceOfSatisfying(RinnallaException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE));

        assertThat(results).hasSize(1_000);
        assertThat(read.get()).as("rows read in vain").isLessThanOrEqualTo(3_000);
        assertThat(closed).isTrue();
    }

    @Test
    void whoDoesNotTakeResultsEndsTheFile() {
        assertThatThrownBy(() -> service.run(CONTEXT, EMPLOYERS, file(10_000, NEVER), found -> {
            throw new IllegalStateException("gone");
        })).hasMessage("gone");

        assertThat(written.get()).isEqualTo(1_000);
        assertThat(wrong).isEmpty();
        assertThat(closed).isTrue();
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> service.run(CONTEXT, EMPLOYERS, file(0, NEVER), results::addAll)).isInstanceOf(FileRefused.class);
    }

    private RowReader file(int rows, int unreadable) {
        return new RowReader() {
            @Override
            public Form form() {
                return Form.CELLS;
            }

            @Override
            public List<String> columns() {
                return List.of("ref", "name");
            }

            @Override
            public Optional<SourceRow> next() {
                int row = read.incrementAndGet();
                if (row == unreadable) {
                    throw new FileRefused(new FileFault(row, "", "UNREADABLE", "import.unreadable", Map.of()));
                }
                if (row - written.get() > 2_000) {
                    wrong.add("row " + row + " was read while " + written.get() + " were written");
                }
                return row > rows
                        ? Optional.empty()
                        : Optional.of(new SourceRow(row + 1L, Map.of("ref", "ref-" + row, "name", "Name"), List.of()));
            }
        };
    }

    private final class Writes implements Batch {
        private final AtomicInteger busy = new AtomicInteger();

        @Override
        public List<Outcome<Written>> write(List<Attempt> commands) {
            if (busy.getAndIncrement() > 0) {
                wrong.add("two batches at a time");
            }
            try {
                if (written.get() >= failsAt) {
                    throw new RinnallaException(ErrorCode.UNAVAILABLE, "error.unavailable");
                }
                List<Outcome<Written>> outcomes = new ArrayList<>();
                commands.forEach(_ -> outcomes.add(Outcome.done(new Written(Nouns.EMPLOYER, written.incrementAndGet(), 1))));
                return outcomes;
            } finally {
                busy.decrementAndGet();
            }
        }

        @Override
        public void commit() {}

        @Override
        public void close() {
            if (busy.get() > 0) {
                wrong.add("closed while it was written");
            }
            closed = true;
        }
    }
}
