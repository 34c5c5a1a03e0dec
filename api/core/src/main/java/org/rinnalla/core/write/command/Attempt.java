package org.rinnalla.core.write.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rinnalla.core.UserError;
import org.rinnalla.core.model.ValueType;

/** A command as it came in, with what was wrong with its inputs already; core goes on to find everything else that is wrong. */
public final class Attempt {
    private static final Set<ValueType> PLAIN = EnumSet.of(ValueType.DATE, ValueType.INTEGER, ValueType.DECIMAL, ValueType.BOOLEAN,
            ValueType.ENUM, ValueType.CODE);
    private final CommandKind kind;
    private final Form form;
    private final Command command;
    private final List<UserError> faults;
    private final Values values;
    private final Values extensions;

    /** @param extensions what was given for fields of plugins */
    Attempt(CommandKind kind, Form form, Command command, List<UserError> faults, Values values, Values extensions) {
        this.kind = kind;
        this.form = form;
        this.command = command;
        this.faults = List.copyOf(faults);
        this.values = values;
        this.extensions = extensions;
    }

    /** What was given for fields of plugins; null: to be cleared. */
    public Values extensions() {
        return extensions;
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
        return kind.name() + values.canonical() + (extensions.names().isEmpty() ? "" : extensions.canonical());
    }

    /** A text as it was given, such as {@code ref}. */
    public Optional<String> text(String field) {
        return Optional.ofNullable(values.findText(field));
    }

    /** What was given, for the audit trail: {@code Participant.givenName}. */
    public List<String> fields() {
        return Stream.concat(values.names().stream(), extensions.names().stream()).filter(name -> !name.equals("version"))
                .map(name -> kind.noun().name() + "." + name).toList();
    }

    /** Adds the names of what was given: those of a file's many commands are told together. */
    public void namesInto(Set<String> names) {
        names.addAll(values.names());
        names.addAll(extensions.names());
    }

    /** The names of what was given. */
    public Set<String> given() {
        Set<String> given = new TreeSet<>(values.names());
        given.addAll(extensions.names());
        given.remove("version");
        return given;
    }

    /** Days, numbers, yes and no, codes and constants; no text that a person wrote, and no reference. */
    public Map<String, Object> plain() {
        Map<String, Object> plain = new TreeMap<>();
        for (String name : given()) {
            Object value = values.value(name);
            if (value != null && kind.field(name).filter(field -> PLAIN.contains(field.type())).isPresent()) {
                plain.put(name, value);
            }
        }
        extensions.names().forEach(name -> {
            Object value = extensions.value(name);
            if (value != null && !(value instanceof String)) {
                plain.put(name, value);
            }
        });
        return plain;
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
