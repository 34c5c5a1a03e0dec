package org.rinnalla.database;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Servers left on our folder by a Rinnalla that was killed; called by the folder's owner only. */
final class Orphans {
    private static final Logger LOG = LoggerFactory.getLogger(Orphans.class);

    private Orphans() {}

    static void stop(ServerFolder folder) {
        for (var orphan : find(folder)) {
            LOG.info("Stopping the database server (process {}) that a killed Rinnalla left on {}", orphan.pid(), folder.root());
            if (!Stopping.stop(orphan)) {
                throw new DatabaseStartException("A database server of another user (process " + orphan.pid() + ") runs on the data folder "
                        + folder.root() + ": stop it as that user, or choose another folder (RINNALLA_DATA_DIRECTORY)");
            }
        }
    }

    /** By the command lines of all processes: a pid file would be missing after a kill during the start, and lie after a reboot. */
    static List<ProcessHandle> find(ServerFolder folder) {
        var argument = "--datadir=" + folder.tables();
        return ProcessHandle.allProcesses().filter(process -> List.of(Stopping.commandLine(process).split("\0")).contains(argument))
                .toList();
    }
}
