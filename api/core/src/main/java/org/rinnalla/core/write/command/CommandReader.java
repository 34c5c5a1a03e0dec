package org.rinnalla.core.write.command;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.crypto.Ids;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.text.Texts;
import org.rinnalla.core.write.command.InputField.Need;

/** Reads the inputs of a command, the same for GraphQL, REST and files, and says everything that is wrong with them. */
public final class CommandReader {
    private final Ids ids;
    private final Supplier<Texts> texts;

    public CommandReader(Ids ids, Supplier<Texts> texts) {
        this.ids = ids;
        this.texts = texts;
    }

    /**
     * Reads a command.
     *
     * @param members inputs by name. Values: text, numbers, booleans, dates, lists, maps, or null for a value that is to be cleared
     */
    public Attempt read(RequestContext context, CommandKind kind, Map<String, ? extends @Nullable Object> members, Form form) {
        Problems problems = new Problems(texts.get(), context.locale());
        ValueReader values = new ValueReader(problems, form);
        Map<String, @Nullable Object> read = new HashMap<>();
        Set<String> known = new HashSet<>();
        for (InputField field : kind.fields()) {
            String name = form.name(field);
            known.add(name);
            Object raw = members.get(name);
            boolean blank = raw == null || raw instanceof CharSequence text && text.toString().isBlank();
            if (!blank && raw != null) {
                Object value = field.targetNoun().isPresent()
                        ? reference(context, field.targetNoun().get(), raw, form)
                        : values.read(field, raw);
                if (value != null) {
                    read.put(field.name(), value);
                }
            } else if (field.need() == Need.REQUIRED || field.need() == Need.CHANGE_NOT_CLEAR && members.containsKey(name)) {
                problems.add("REQUIRED", name, "error.field.required");
            } else if (field.need() == Need.CHANGE && members.containsKey(name)) {
                read.put(field.name(), null);
            }
        }
        for (String name : members.keySet()) {
            if (!known.contains(name)) {
                problems.add("UNKNOWN_FIELD", name, "error.field.unknown", Map.of("allowed", allowed(kind, form)));
            }
        }
        LocalDate today = LocalDate.ofInstant(context.at(), ZoneOffset.UTC);
        Values sound = new Values(read, today);
        return new Attempt(kind, form, kind.make(sound), problems.errors(), sound);
    }

    private Ref reference(RequestContext context, Noun target, Object raw, Form form) {
        String text = raw.toString().strip();
        if (form != Form.IDS) {
            return new Ref.ByKey(text);
        }
        return ids.row(target, context.actor().tenantId(), text).<Ref>map(Ref.ById::new).orElseGet(Ref.Nowhere::new);
    }

    private static String allowed(CommandKind kind, Form form) {
        return String.join(", ", kind.fields().stream().map(form::name).toList());
    }
}
