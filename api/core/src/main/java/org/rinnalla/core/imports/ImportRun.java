package org.rinnalla.core.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.rinnalla.core.Outcome;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.UserError;
import org.rinnalla.core.crypto.Ids;
import org.rinnalla.core.imports.RowCommands.Step;
import org.rinnalla.core.imports.RowResult.Status;
import org.rinnalla.core.write.Batch;
import org.rinnalla.core.write.Written;
import org.rinnalla.core.write.command.Attempt;

/** One file on its way. */
final class ImportRun {
    private static final int BATCH = 1000;
    private static final int MOST_ROWS = 500_000;
    /** The code by which a command says that its {@code ref} is taken. */
    private static final String EXISTS = "ALREADY_EXISTS";

    private final RequestContext context;
    private final ImportRequest request;
    private final RowCommands commands;
    private final Batch batch;
    private final Ids ids;
    /** Of an all-or-nothing file: told when it is known which of the two. */
    private final List<RowResult> kept = new ArrayList<>();
    private ImportSummary summary;
    private long count;

    ImportRun(RequestContext context, ImportRequest request, RowCommands commands, Batch batch, Ids ids) {
        this.context = context;
        this.request = request;
        this.commands = commands;
        this.batch = batch;
        this.ids = ids;
        this.summary = ImportSummary.none(request);
    }

    /** While the database is busy with a batch, the next one is read: the file is one batch ahead of what is written, never more. */
    ImportSummary all(RowReader rows, ResultSink sink) {
        check(rows);
        List<Step> steps = read(rows);
        if (steps.isEmpty()) {
            throw new FileRefused(new FileFault(1, "", "EMPTY_FILE", "import.empty", Map.of()));
        }
        while (!steps.isEmpty()) {
            FutureTask<List<RowResult>> writing = begin(steps);
            try {
                steps = read(rows);
            } finally {
                // Also when the file cannot be read on: what stands is told.
                take(ended(writing), sink);
            }
        }
        return end(sink);
    }

    private List<Step> read(RowReader rows) {
        List<Step> steps = new ArrayList<>(BATCH);
        Optional<SourceRow> row = rows.next();
        while (row.isPresent()) {
            if (++count > MOST_ROWS) {
                throw new FileRefused(new FileFault(row.get().line(), "", "TOO_MANY_ROWS", "import.rows", Map.of("limit", MOST_ROWS)));
            }
            steps.add(commands.step(row.get(), rows.form()));
            row = steps.size() == BATCH ? Optional.empty() : rows.next();
        }
        return steps;
    }

    private FutureTask<List<RowResult>> begin(List<Step> steps) {
        FutureTask<List<RowResult>> writing = new FutureTask<>(() -> write(steps));
        Thread.ofVirtual().name("import-write").start(writing);
        return writing;
    }

    /** Waits in any case: nothing may end while a batch is being written. */
    private static List<RowResult> ended(FutureTask<List<RowResult>> writing) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return writing.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IllegalStateException(e);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void check(RowReader rows) {
        List<String> head = rows.columns();
        if (!head.isEmpty()) {
            List<FileFault> faults = commands.columns().check(head);
            if (!faults.isEmpty()) {
                throw new FileRefused(faults);
            }
        }
    }

    private List<RowResult> write(List<Step> steps) {
        List<Attempt> attempts = steps.stream().filter(ImportRun::writable).map(step -> Objects.requireNonNull(step.attempt())).toList();
        List<Outcome<Written>> outcomes = attempts.isEmpty() ? List.of() : batch.write(attempts);
        List<RowResult> results = new ArrayList<>();
        int next = 0;
        for (Step step : steps) {
            results.add(writable(step) ? result(step, outcomes.get(next++)) : refused(step));
        }
        return results;
    }

    private static boolean writable(Step step) {
        return step.attempt() != null && step.errors().isEmpty();
    }

    private RowResult refused(Step step) {
        List<UserError> errors = new ArrayList<>(step.errors());
        Optional.ofNullable(step.attempt()).ifPresent(attempt -> attempt.faults().stream()
                .filter(fault -> errors.stream().noneMatch(known -> known.field().equals(fault.field()))).forEach(errors::add));
        return new RowResult(step.line(), Status.REFUSED, null, step.ref(), errors);
    }

    private RowResult result(Step step, Outcome<Written> outcome) {
        return switch (outcome) {
            case Outcome.Done<Written>(Written written, List<UserError> warnings) -> new RowResult(step.line(),
                    request.dryRun() ? Status.VALID : Status.CREATED,
                    request.dryRun() ? null : ids.encode(written.noun(), context.actor().tenantId(), written.rowId()), step.ref(),
                    warnings);
            case Outcome.Refused<Written>(var code, List<UserError> errors) -> {
                List<UserError> taken = errors.stream().filter(error -> error.code().equals(EXISTS) && error.field().equals("ref"))
                        .toList();
                yield taken.isEmpty()
                        ? new RowResult(step.line(), Status.REFUSED, null, step.ref(), errors)
                        : new RowResult(step.line(), Status.SKIPPED, null, step.ref(), taken);
            }
        };
    }

    private void take(List<RowResult> results, ResultSink sink) {
        if (request.mode() == ImportMode.ATOMIC) {
            kept.addAll(results);
        } else {
            summary = summary.plus(results);
            sink.take(results);
        }
    }

    private ImportSummary end(ResultSink sink) {
        if (request.mode() == ImportMode.ROW) {
            batch.commit();
            return summary;
        }
        boolean whole = kept.stream().noneMatch(result -> result.status() == Status.REFUSED);
        if (whole) {
            batch.commit();
        }
        for (int i = 0; i < kept.size(); i += BATCH) {
            List<RowResult> results = kept.subList(i, Math.min(kept.size(), i + BATCH)).stream().map(each -> whole ? each : undone(each))
                    .toList();
            summary = summary.plus(results);
            sink.take(results);
        }
        return summary;
    }

    private static RowResult undone(RowResult result) {
        return result.status() == Status.CREATED
                ? new RowResult(result.line(), Status.VALID, null, result.ref(), result.errors())
                : result;
    }
}
