package org.rinnalla.core.write.command;

import java.util.List;
import org.rinnalla.core.UserError;

/** A command as it came in, with what was wrong with its inputs already; core goes on to find everything else that is wrong. */
public final class Attempt {
    private final CommandKind kind;
    private final Form form;
    private final Command command;
    private final List<UserError> faults;
    private final String canonical;

    Attempt(CommandKind kind, Form form, Command command, List<UserError> faults, String canonical) {
        this.kind = kind;
        this.form = form;
        this.command = command;
        this.faults = List.copyOf(faults);
        this.canonical = kind.name() + canonical;
    }

    public CommandKind kind() {
        return kind;
    }

    /** How it came in; fields are named accordingly in errors. */
    public Form form() {
        return form;
    }

    public Command command() {
        return command;
    }

    /** What is wrong with the inputs by themselves; the same list goes into the refusal. */
    public List<UserError> faults() {
        return faults;
    }

    /** The same for the same command. Holds personal data: for hashing only. */
    public String canonical() {
        return canonical;
    }

    @Override
    public String toString() {
        return kind.name();
    }
}
