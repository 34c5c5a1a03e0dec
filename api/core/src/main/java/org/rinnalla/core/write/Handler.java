package org.rinnalla.core.write;

import java.util.List;
import org.rinnalla.core.write.command.Command;

/** How one kind of command is checked and done; a new one for each transaction, so that it may remember what it looked up. */
interface Handler<C extends Command> {
    /** The rows that the command names. */
    void references(C command, References to);

    /** Looks up what else the checks need, for all commands at once. Rows that a command names may be missing still. */
    default void prepare(Desk desk, List<Draft<C>> drafts) {}

    /** Says everything that is wrong. Every row that the command names is there. */
    void check(Desk desk, Draft<C> draft);

    /** Does it; nothing was wrong. */
    Effect apply(Desk desk, Draft<C> draft);

    /** Puts in order what stands beside, once all of them are done and before anything is written. */
    default void settle(Desk desk) {}
}
