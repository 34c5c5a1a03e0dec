package org.rinnalla.core.write;

import java.util.ArrayList;
import java.util.List;
import org.rinnalla.core.Outcome;
import org.rinnalla.core.audit.AuditTrail;
import org.rinnalla.core.write.command.Attempt;
import org.rinnalla.core.write.store.WriteStore.OpenWork;

/** A file in one transaction: all of it stays, or nothing. */
final class WholeBatch implements Batch {
    private final OpenWork open;
    private final FileWrite write;
    private final boolean dryRun;
    private final AuditTrail audit;
    private final Listening listening;
    private final List<Attempt> done = new ArrayList<>();
    private int rows;

    WholeBatch(OpenWork open, FileWrite write, boolean dryRun, AuditTrail audit, Listening listening) {
        this.listening = listening;
        this.open = open;
        this.write = write;
        this.dryRun = dryRun;
        this.audit = audit;
    }

    @Override
    public List<Outcome<Written>> write(List<Attempt> commands) {
        rows += commands.size();
        List<Outcome<Written>> outcomes = write.write(open.work(), commands);
        if (!dryRun) {
            done.addAll(FileWrite.done(commands, outcomes));
        }
        return outcomes;
    }

    @Override
    public void commit() {
        if (dryRun) {
            close();
        } else {
            open.commit();
            listening.observe(done);
            done.clear();
        }
    }

    @Override
    public void close() {
        open.close();
        if (dryRun && rows > 0) {
            audit.record(write.tried(rows));
            rows = 0;
        }
    }
}
