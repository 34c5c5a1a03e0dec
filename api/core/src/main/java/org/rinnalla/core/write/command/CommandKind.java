package org.rinnalla.core.write.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.rinnalla.core.audit.AuditAction;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.ValueType;
import org.rinnalla.core.write.command.InputField.Limits;
import org.rinnalla.core.write.command.InputField.Need;
import org.rinnalla.core.write.command.InputField.Range;

/** A kind of command: its name and its inputs as data. GraphQL input types, REST bodies and columns of files follow from it. */
public final class CommandKind {
    private final String name;
    private final Noun noun;
    private final AuditAction action;
    private final Map<String, InputField> fields = new LinkedHashMap<>();
    private boolean extensible;
    private Function<Values, Command> maker = values -> {
        throw new IllegalStateException("A kind of command says how it is made");
    };

    CommandKind(String name, Noun noun, AuditAction action) {
        this.name = name;
        this.noun = noun;
        this.action = action;
    }

    /** Verb last, such as {@code placementStart}; the mutation's name in GraphQL. */
    public String name() {
        return name;
    }

    /** What it makes or changes; {@link org.rinnalla.core.write.Written#rowId()} is of this noun. */
    public Noun noun() {
        return noun;
    }

    /** How it stands in the audit trail. */
    public AuditAction action() {
        return action;
    }

    public List<InputField> fields() {
        return List.copyOf(fields.values());
    }

    public Optional<InputField> field(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** True when it changes a row that exists: then {@code version} is among its inputs. */
    public boolean changes() {
        return fields.containsKey("version");
    }

    /** Whether it takes the fields that plugins add to its noun, beside its own inputs. */
    public boolean isExtensible() {
        return extensible;
    }

    CommandKind extensible() {
        extensible = true;
        return this;
    }

    Command make(Values values) {
        return maker.apply(values);
    }

    /** Its inputs are attributes of its noun by their names, and are kept as they are given. */
    CommandKind sheet() {
        maker = values -> new SheetCommand(this, values);
        return this;
    }

    CommandKind made(Function<Values, Command> by) {
        maker = by;
        return this;
    }

    CommandKind reference(String field, Noun target, Need need) {
        return add(new InputField(field, ValueType.ID, need, limits(0, Format.FREE), target));
    }

    CommandKind text(String field, int length, Format format, Need need) {
        ValueType type = format == Format.FREE || format == Format.PROSE || format == Format.KEY ? ValueType.TEXT : ValueType.CODE;
        return plain(field, type, need, limits(length, format));
    }

    CommandKind nationalId(String field, Need need) {
        return plain(field, ValueType.NATIONAL_ID, need, limits(64, Format.FREE));
    }

    CommandKind date(String field, Need need) {
        return plain(field, ValueType.DATE, need, limits(0, Format.FREE));
    }

    CommandKind bool(String field, Need need) {
        return plain(field, ValueType.BOOLEAN, need, limits(0, Format.FREE));
    }

    CommandKind integer(String field, int least, int most, Need need) {
        return plain(field, ValueType.INTEGER, need,
                new Limits(0, Format.FREE, List.of(), new Range(String.valueOf(least), String.valueOf(most), 0)));
    }

    CommandKind decimal(String field, String least, String most, int decimals, Need need) {
        return plain(field, ValueType.DECIMAL, need,
                new Limits(0, Format.FREE, List.of(), new Range(least, most, decimals)));
    }

    CommandKind choice(String field, Class<? extends Enum<?>> constants, Need need) {
        return plain(field, ValueType.ENUM, need, new Limits(0, Format.FREE, names(constants), null));
    }

    CommandKind choices(String field, Class<? extends Enum<?>> constants, Need need) {
        return plain(field, ValueType.ENUM_SET, need, new Limits(0, Format.FREE, names(constants), null));
    }

    CommandKind statements(String field) {
        return plain(field, ValueType.STATEMENTS, Need.OPTIONAL, limits(2000, Format.FREE));
    }

    /** The row that a change is about, and the version that it was made from. */
    CommandKind changing(String field, Noun target) {
        return reference(field, target, Need.REQUIRED).integer("version", 1, Integer.MAX_VALUE, Need.REQUIRED);
    }

    private CommandKind plain(String field, ValueType type, Need need, Limits limits) {
        return add(new InputField(field, type, need, limits, null));
    }

    private CommandKind add(InputField field) {
        if (fields.put(field.name(), field) != null) {
            throw new IllegalStateException(name + " has two inputs '" + field.name() + "'");
        }
        return this;
    }

    private static Limits limits(int length, Format format) {
        return new Limits(length, format, List.of(), null);
    }

    private static List<String> names(Class<? extends Enum<?>> type) {
        List<String> names = new ArrayList<>();
        for (Enum<?> constant : type.getEnumConstants()) {
            names.add(constant.name());
        }
        return names;
    }

    @Override
    public String toString() {
        return name;
    }
}
