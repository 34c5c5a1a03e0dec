package org.rinnalla.core.imports;

import java.util.function.Supplier;

import org.rinnalla.core.RequestContext;
import org.rinnalla.core.crypto.Ids;
import org.rinnalla.core.text.Texts;
import org.rinnalla.core.write.Batch;
import org.rinnalla.core.write.BatchOptions;
import org.rinnalla.core.write.command.CommandKind;
import org.rinnalla.core.write.command.CommandKinds;
import org.rinnalla.core.write.command.CommandReader;

/** Takes files in, through the same door as single writes. Holds no more than two batches of rows, however long the file. */
public final class ImportService {
    /** Begins to write a file: {@link org.rinnalla.core.write.WriteService#batch}. */
    @FunctionalInterface
    public interface Batches {
        Batch begin(RequestContext context, CommandKind kind, BatchOptions options);
    }

    private final Batches batches;
    private final CommandReader commands;
    private final Ids ids;
    private final Supplier<Texts> texts;

    public ImportService(Batches batches, CommandReader commands, Ids ids, Supplier<Texts> texts) {
        this.batches = batches;
        this.commands = commands;
        this.ids = ids;
        this.texts = texts;
    }

    /**
     * Takes a file in. Rows whose {@code ref} is there already are skipped, so a file can be sent again after it broke off.
     *
     * @throws FileRefused when it cannot be read on
     * @throws org.rinnalla.core.RinnallaException when the role may not do it, or the database is away
     */
    public ImportSummary run(RequestContext context, ImportRequest request, RowReader rows, ResultSink sink) {
        boolean atomic = request.mode() == ImportMode.ATOMIC;
        try (Batch batch = batches.begin(context, CommandKinds.of(request.kind()), new BatchOptions(request.dryRun(), atomic))) {
            ImportRun run = new ImportRun(context, request, new RowCommands(context, request, commands, texts.get()), batch, ids);
            return run.all(rows, sink);
        }
    }
}
