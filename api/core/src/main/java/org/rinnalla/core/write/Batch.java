package org.rinnalla.core.write;

import java.util.List;
import org.rinnalla.core.Outcome;
import org.rinnalla.core.write.command.Attempt;

/** A file of commands on its way into the database. */
public interface Batch extends AutoCloseable {
    /**
     * Writes some commands of the file, best 1,000 at a time. A refused one leaves the others alone.
     *
     * @return an outcome for each, in the same order
     */
    List<Outcome<Written>> write(List<Attempt> commands);

    /** Ends it: what was written stays, unless it was a dry run. */
    void commit();

    /** Ends it without {@link #commit()}: what an atomic one has written goes. */
    @Override
    void close();
}
