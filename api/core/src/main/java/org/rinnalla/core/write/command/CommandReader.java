package org.rinnalla.core.write.command;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.crypto.Ids;
import org.rinnalla.core.data.KeptField;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.write.command.InputField.Need;

/** Reads the inputs of a command, the same for GraphQL, REST and files, and says everything that is wrong with them. */
public final class CommandReader {
    private final Ids ids;
    private final Function<RequestContext, Catalogue> catalogues;

    /** @param catalogues the plugins that a request sees: their texts, and the fields that they add */
    public CommandReader(Ids ids, Function<RequestContext, Catalogue> catalogues) {
        this.ids = ids;
        this.catalogues = catalogues;
    }

    /** The fields that plugins add to a kind of command; whether the tenant has them is judged later. */
    public List<InputField> extensions(RequestContext context, CommandKind kind) {
        return extensions(catalogues.apply(context), kind).stream().map(field -> field.input(kind.changes())).toList();
    }

    private static List<KeptField> extensions(Catalogue catalogue, CommandKind kind) {
        return kind.isExtensible() ? catalogue.data(kind.noun()) : List.of();
    }

    /**
     * Reads a command.
     *
     * @param members inputs by name. Values: text, numbers, booleans, dates, lists, maps, or null for a value that is to be cleared
     */
    public Attempt read(RequestContext context, CommandKind kind, Map<String, ? extends @Nullable Object> members, Form form) {
        Catalogue catalogue = catalogues.apply(context);
        Problems problems = new Problems(catalogue.texts(), context.locale());
        Map<String, @Nullable Object> read = new HashMap<>();
        Map<String, @Nullable Object> extra = new TreeMap<>();
        Set<String> known = new LinkedHashSet<>();
        read(context, kind.fields(), members, form, problems, known, read);
        List<KeptField> extensions = extensions(catalogue, kind);
        read(context, extensions.stream().map(field -> field.input(kind.changes())).toList(), members, form, problems, known, extra);
        for (String name : members.keySet()) {
            if (!known.contains(name)) {
                problems.add("UNKNOWN_FIELD", name, "error.field.unknown", Map.of("allowed", String.join(", ", known)));
            }
        }
        LocalDate today = LocalDate.ofInstant(context.at(), ZoneOffset.UTC);
        Values sound = new Values(read, today);
        return new Attempt(kind, form, kind.make(sound), problems.errors(), sound, new Values(extra, today));
    }

    private void read(RequestContext context, List<InputField> fields, Map<String, ? extends @Nullable Object> members, Form form,
            Problems problems, Set<String> known, Map<String, @Nullable Object> read) {
        ValueReader values = new ValueReader(problems, form);
        for (InputField field : fields) {
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
    }

    private Ref reference(RequestContext context, Noun target, Object raw, Form form) {
        String text = raw.toString().strip();
        if (form != Form.IDS) {
            return new Ref.ByKey(text);
        }
        return ids.row(target, context.actor().tenantId(), text).<Ref>map(Ref.ById::new).orElseGet(Ref.Nowhere::new);
    }
}
