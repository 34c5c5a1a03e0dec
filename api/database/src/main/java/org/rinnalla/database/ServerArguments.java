package org.rinnalla.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The server's command line: nothing is read from the machine's own MariaDB settings. */
record ServerArguments(ServerProgram program, ServerFolder folder, EmbeddedSettings settings) {
    List<String> bootstrap(Path tables) {
        var arguments = common(tables);
        arguments.addAll(List.of("--bootstrap", "--innodb-flush-log-at-trx-commit=0", "--enforce-storage-engine="));
        return arguments;
    }

    List<String> serve(int port, Path initFile) {
        var arguments = common(folder.tables());
        arguments.addAll(List.of("--bind-address=127.0.0.1", "--port=" + port, "--skip-name-resolve", "--init-file=" + initFile,
                "--pid-file=" + folder.root().resolve("mariadbd.pid")));
        // No socket file: its path may hold 107 bytes only, and the passwordless root account cannot be reached without one.
        arguments.add("--socket=");
        // Loopback only; making a certificate for it costs seconds at each start.
        arguments.add("--skip-ssl");
        arguments.addAll(List.of("--transaction-isolation=READ-COMMITTED", "--default-time-zone=+00:00", "--skip-log-bin",
                "--local-infile=0",
                "--secure-file-priv=" + folder.temporary(), "--max-connections=100", "--max-allowed-packet=64M", "--event-scheduler=OFF"));
        arguments.addAll(durability());
        return arguments;
    }

    private ArrayList<String> common(Path tables) {
        var arguments = new ArrayList<>(List.of(program.executable().toString(), "--no-defaults"));
        if (Platform.runsAsRoot()) {
            arguments.add("--user=root");
        }
        arguments.addAll(List.of("--basedir=" + program.home(), "--datadir=" + tables, "--tmpdir=" + folder.temporary(),
                "--lc-messages-dir=" + program.messages(), "--character-sets-dir=" + program.charsets(), "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci"));
        arguments.addAll(memory());
        return arguments;
    }

    private List<String> memory() {
        return List.of("--innodb-buffer-pool-size=" + settings.bufferPoolMegabytes() + "M", "--innodb-log-file-size=48M",
                "--innodb-log-buffer-size=2M", "--innodb-read-io-threads=2", "--innodb-write-io-threads=2", "--innodb-purge-threads=1",
                "--aria-pagecache-buffer-size=8M", "--key-buffer-size=1M", "--query-cache-size=0", "--query-cache-type=OFF",
                "--table-open-cache=400", "--table-definition-cache=400", "--performance-schema=OFF");
    }

    private List<String> durability() {
        return settings.durable()
                ? List.of("--innodb-flush-log-at-trx-commit=1")
                : List.of("--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=OFF", "--sync-frm=OFF", "--debug-no-sync");
    }
}
