package org.rinnalla.graphql.direct;

import graphql.GraphQLError;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.Outcome;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.UserError;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.Selection;
import org.rinnalla.core.write.Showing;
import org.rinnalla.core.write.Written;
import org.rinnalla.core.write.command.CommandKind;
import org.rinnalla.core.write.command.CommandKinds;
import org.rinnalla.graphql.direct.PayloadWriter.Payload;
import org.rinnalla.graphql.direct.Root.Ahead;
import org.rinnalla.graphql.direct.Root.Kind;
import org.rinnalla.graphql.fetch.Answers;
import org.rinnalla.graphql.fetch.PendingError;
import org.rinnalla.graphql.fetch.RootFields;
import org.rinnalla.graphql.fetch.Services;
import org.rinnalla.graphql.fetch.Writing;
import org.rinnalla.graphql.plan.Lookahead;
import org.rinnalla.graphql.plan.Page;

/** Steps for root fields of mutations, as the fetchers take them. A row that the step made is shown without reading it, where that can be. */
final class Steps {
    private final Services services;
    private final Writing writing;
    private final Map<String, Kind> kinds = new HashMap<>();

    Steps(Services services, Writing writing) {
        this.services = services;
        this.writing = writing;
        CommandKinds.all().forEach(kind -> kinds.put(kind.name(), new Kind.Step(kind)));
    }

    @Nullable
    Kind kind(String field) {
        return kinds.get(field);
    }

    /** Makes the writers for nobody, to find out now whether there is anything that they do not cover: later the step would be taken. */
    void check(Root root, CommandKind kind) {
        long rows = root.field().fields().stream().filter(field -> isRow(kind, field)).count();
        if (rows > 1 || !root.keeps()) {
            throw new Uncovered(root.field().name());
        }
        payload(Locale.ENGLISH, root, kind, null);
    }

    private static boolean isRow(CommandKind kind, Bound field) {
        return field.name().equals(RootFields.single(kind.noun()));
    }

    Answer answer(RequestContext context, Root root, CommandKind kind, Map<String, Object> arguments, List<GraphQLError> errors) {
        Ahead ahead = ahead(context, root, kind);
        Selection selection = ahead.selection();
        Showing showing = selection == null
                ? Showing.NOTHING
                : (written, made) -> services.reads().made(context, written.rowId(), made, selection);
        Payload payload = switch (writing.step(context, kind, arguments, showing)) {
            case Outcome.Refused<Written>(var _, List<UserError> said) -> new Payload(null, said, List.of());
            case Outcome.Done<Written>(Written written, List<UserError> warnings) ->
                new Payload(row(context, root, ahead, written, errors), List.of(), warnings);
        };
        return out -> ahead.writer().write(out, payload);
    }

    /** What was looked ahead, once for a role, a tenant and a language; that it cannot be looked ahead is told after the step. */
    private Ahead ahead(RequestContext context, Root root, CommandKind kind) {
        Optional<Bound> asked = root.field().fields().stream().filter(field -> isRow(kind, field)).findFirst();
        try {
            return root.ahead(context.actor().role(), context.actor().tenantId(), context.locale(), kind.noun(), () -> {
                Lookahead lookahead = new Lookahead(services.planning(), context);
                Selection selection = asked.map(field -> lookahead.row(kind.noun(), field.selected(), 0)).orElse(null);
                return new Ahead(asked.map(Bound::key).orElse(""), selection, lookahead.denials(),
                        payload(context.locale(), root, kind, selection), null);
            });
        } catch (RinnallaException e) {
            return new Ahead(asked.map(Bound::key).orElse(""), null, List.of(), payload(context.locale(), root, kind, null), e);
        }
    }

    private PayloadWriter payload(Locale locale, Root root, CommandKind kind, @Nullable Selection selection) {
        return PayloadWriter.of(new Writers(services.planning().meanings(), services.planning().catalogue().texts(), locale), kind.noun(),
                root.field(), selection);
    }

    /** The step is taken: whatever reading the row again comes to, the caller must learn that. */
    private @Nullable Row row(RequestContext context, Root root, Ahead ahead, Written written, List<GraphQLError> errors) {
        if (ahead.key().isEmpty()) {
            return null;
        }
        List<Object> path = List.of(root.field().key(), ahead.key());
        Selection selection = ahead.selection();
        if (selection == null) {
            errors.add(new PendingError(Objects.requireNonNull(ahead.failed()), path));
            return null;
        }
        try {
            Row row = written.row().or(() -> services.reads().byId(context, written.rowId(), selection)).orElse(null);
            if (!ahead.denials().isEmpty()) {
                if (row != null) {
                    Page.dress(row, selection);
                }
                errors.addAll(Answers.errors(services, context, path, row, ahead.denials()));
            }
            return row;
        } catch (RinnallaException e) {
            errors.add(new PendingError(e, path));
            return null;
        }
    }
}
