package org.rinnalla.core.write.command;

import java.util.List;
import java.util.Optional;
import org.rinnalla.core.UserError;

/** A command as it came in, with what was wrong with its inputs already; core goes on to find everything else that is wrong. */
public final class Attempt {
    private final CommandKind kind;
    private final Form form;
    private final Command command;
    private final List<UserError> faults;
    private final Values values;

    Attempt(CommandKind kind, Form form, Command command, List<UserError> faults, Values values) {
        this.kind = kind;
        this.form = form;
        this.command = command;
        this.faults = List.copyOf(faults);
        this.values = values;
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
        return kind.name() + values.canonical();
    }

    /** A text as it was given, such as {@code ref}. */
    public Optional<String> text(String field) {
        return Optional.ofNullable(values.findText(field));
    }

    /** What was given, for the audit trail: {@code Participant.givenName}. */
    public List<String> fields() {
        return values.names().stream().filter(name -> !name.equals("version")).map(name -> kind.noun().name() + "." + name).toList();
    }

    /** The name under which the client knows an input. */
    public String clientName(String field) {
        return kind.field(field).map(form::name).orElse(field);
    }

    @Override
    public String toString() {
        return kind.name();
    }
}
