package org.rinnalla.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/** The first filling of a data folder: the server's own tables, made by its bootstrap mode. */
final class Tables {
    private static final int PATIENCE_SECONDS = 120;

    private Tables() {}

    static void create(ServerProgram program, ServerArguments arguments, ServerFolder folder) throws IOException {
        Folders.createWhole(folder.tables(), draft -> bootstrap(program, arguments, folder, draft));
    }

    private static void bootstrap(ServerProgram program, ServerArguments arguments, ServerFolder folder, Path draft) throws IOException {
        var script = folder.temporary().resolve("bootstrap.sql");
        Files.writeString(script, "CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket='root';\n");
        for (var part : program.systemTables()) {
            Files.write(script, Files.readAllBytes(part), StandardOpenOption.APPEND);
        }
        var process = Launch.process(arguments.bootstrap(draft), draft, script, folder.log());
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new DatabaseStartException("The embedded MariaDB did not make its tables within " + PATIENCE_SECONDS + " s (its log: "
                        + folder.log() + "): is the disk of " + folder.root() + " very slow?");
            }
            if (process.exitValue() != 0) {
                throw StartFailure.explain(folder, process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseStartException("The start of the embedded MariaDB was interrupted", e);
        } finally {
            process.destroyForcibly();
            Files.deleteIfExists(script);
        }
    }
}
