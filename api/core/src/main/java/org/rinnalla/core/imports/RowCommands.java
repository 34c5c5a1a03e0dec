package org.rinnalla.core.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.UserError;
import org.rinnalla.core.text.Texts;
import org.rinnalla.core.write.command.Attempt;
import org.rinnalla.core.write.command.CommandKinds;
import org.rinnalla.core.write.command.CommandReader;
import org.rinnalla.core.write.command.Form;
import org.rinnalla.core.write.command.InputField;
import org.rinnalla.spi.ImportKind;
import org.rinnalla.spi.TextKey;

/** Makes commands of rows. Remembers the keys of a file, to name the line where a key stood before. */
final class RowCommands {
    private final RequestContext context;
    private final ImportRequest request;
    private final CommandReader commands;
    private final Texts texts;
    private final FileColumns columns;
    private final Map<String, Long> lines = new HashMap<>();

    RowCommands(RequestContext context, ImportRequest request, CommandReader commands, Texts texts) {
        this.context = context;
        this.request = request;
        this.commands = commands;
        this.texts = texts;
        this.columns = FileColumns.of(request.kind())
                .with(commands.extensions(context, CommandKinds.of(request.kind())).stream().map(InputField::name).toList());
    }

    FileColumns columns() {
        return columns;
    }

    /**
     * A row on its way.
     *
     * @param line where it begins
     * @param ref its key
     * @param attempt the command; null when the row could not be read
     * @param errors what the file itself has wrong in it
     */
    record Step(long line, @Nullable String ref, @Nullable Attempt attempt, List<UserError> errors) {}

    Step step(SourceRow row, Form form) {
        List<UserError> errors = new ArrayList<>();
        row.faults().forEach(fault -> errors.add(error(fault)));
        if (!errors.isEmpty()) {
            return new Step(row.line(), null, null, errors);
        }
        Map<String, @Nullable Object> inputs = new HashMap<>();
        row.cells().forEach((column, value) -> columns.find(column).ifPresentOrElse(name -> inputs.put(name, value),
                () -> errors.add(error(new FileFault(row.line(), column, "UNKNOWN_COLUMN", "import.column.unknown",
                        Map.of("allowed", String.join(", ", columns.names())))))));
        Optional<String> ref = ref(row);
        ref.ifPresentOrElse(key -> repeated(key, row.line()).ifPresent(errors::add),
                () -> errors.add(error(new FileFault(row.line(), "ref", "REQUIRED", "error.field.required", Map.of("field", "ref")))));
        if (request.subjectFromRef() && (request.kind() == ImportKind.PARTICIPANTS || request.kind() == ImportKind.STAFF)) {
            ref.filter(key -> blank(inputs.get("subject"))).ifPresent(key -> inputs.put("subject", key));
        }
        Attempt attempt = commands.read(context, CommandKinds.of(request.kind()), inputs, form);
        return new Step(row.line(), ref.orElse(null), attempt, errors);
    }

    private static boolean blank(@Nullable Object value) {
        return value == null || value.toString().isBlank();
    }

    private static Optional<String> ref(SourceRow row) {
        return Optional.ofNullable(row.cells().get("ref")).map(Object::toString).map(String::strip).filter(text -> !text.isEmpty());
    }

    private Optional<UserError> repeated(String ref, long line) {
        Long before = lines.putIfAbsent(ref, line);
        return before == null
                ? Optional.empty()
                : Optional.of(error(new FileFault(line, "ref", "DUPLICATE_REF", "import.ref.duplicate", Map.of("line", before))));
    }

    UserError error(FileFault fault) {
        return new UserError(fault.code(), fault.field(), texts.text(context.locale(), TextKey.of(fault.key()), fault.arguments()));
    }
}
