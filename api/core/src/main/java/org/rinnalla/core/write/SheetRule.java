package org.rinnalla.core.write;

import java.util.List;
import org.rinnalla.core.write.command.SheetCommand;

/** What is particular to one kind of command on a sheet, beyond its inputs and references; a new one for each transaction. */
interface SheetRule {
    /** Nothing is. */
    SheetRule NONE = (desk, draft, sheet) -> {};

    /** Looks up what the checks need, for all commands at once. Rows that a command names may be missing still. */
    default void prepare(Desk desk, List<Draft<SheetCommand>> drafts) {}

    /** Says what is wrong or to be minded, and sets what follows from what was given. Every row that the command names is there. */
    void check(Desk desk, Draft<SheetCommand> draft, Sheet sheet);

    /** Makes what a new row leads to, when nothing is wrong any more and before the row itself is made. */
    default void before(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {}

    /** Does what goes with it, in the same transaction. */
    default void after(Desk desk, Draft<SheetCommand> draft, Sheet sheet, long id) {}
}
