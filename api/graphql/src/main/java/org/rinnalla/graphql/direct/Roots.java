package org.rinnalla.graphql.direct;

import graphql.GraphQLError;
import graphql.schema.GraphQLSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.crypto.Ids;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.read.Filter;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.RowPage;
import org.rinnalla.core.read.Selection;
import org.rinnalla.core.write.command.CommandKind;
import org.rinnalla.graphql.direct.Root.Kind;
import org.rinnalla.graphql.direct.Root.Look;
import org.rinnalla.graphql.fetch.Answers;
import org.rinnalla.graphql.fetch.RootFields;
import org.rinnalla.graphql.fetch.Services;
import org.rinnalla.graphql.fetch.Writing;
import org.rinnalla.graphql.json.JsonOut;
import org.rinnalla.graphql.plan.Lookahead;
import org.rinnalla.graphql.plan.Page;
import org.rinnalla.graphql.plan.Planning;
import org.rinnalla.graphql.plan.Selected;

/** Reads for root fields: look ahead, read once. Step for step what the fetchers of the root fields do. */
final class Roots {
    private static final byte[] QUERY = JsonOut.quoted("Query");
    private final Services services;
    private final Planning planning;
    private final Steps steps;
    private final Map<String, Kind> kinds = new HashMap<>();

    Roots(GraphQLSchema schema, Services services, Writing writing) {
        this.steps = new Steps(services, writing);
        this.services = services;
        this.planning = services.planning();
        for (Noun noun : RootFields.listed()) {
            kinds.put(RootFields.single(noun), new Kind.One(noun));
            kinds.put(noun.plural(), new Kind.Rows(noun));
        }
        kinds.put("node", new Kind.AnyNode());
        kinds.put("tenant", new Kind.OwnTenant());
        kinds.keySet().removeIf(name -> schema.getQueryType().getFieldDefinition(name) == null);
        kinds.put("__typename", new Kind.Typename());
    }

    Kind kind(Bound field, boolean step) {
        Kind kind = step ? steps.kind(field.name()) : kinds.get(field.name());
        if (kind == null) {
            throw new Uncovered(field.name());
        }
        return kind;
    }

    /** Makes the writers for nobody, to find out now whether there is anything that they do not cover. */
    void check(Root root) {
        Writers writers = writers(Locale.ENGLISH);
        Bound field = root.field();
        switch (root.kind()) {
            case Kind.Rows(Noun noun) -> writers.connection(noun, field.fields(), null);
            case Kind.One(Noun noun) -> writers.row(noun, field.fields(), null);
            case Kind.OwnTenant() -> writers.row(Nouns.TENANT, field.fields(), null);
            case Kind.AnyNode() -> field.below().forEach((type, fields) -> writers
                    .row(Nouns.find(type).orElseThrow(() -> new Uncovered(type)), fields, null));
            case Kind.Typename() -> {
            }
            case Kind.Step(CommandKind step) -> steps.check(root, step);
        }
    }

    Answer answer(RequestContext context, Root root, Map<String, Object> arguments, List<GraphQLError> errors) {
        return switch (root.kind()) {
            case Kind.Rows(Noun noun) -> list(context, root, noun, arguments, errors);
            case Kind.One(Noun noun) -> planning.ids().row(noun, context.actor().tenantId(), id(arguments))
                    .map(row -> row(context, root, noun, row, errors)).orElseGet(() -> missing(root, errors));
            case Kind.AnyNode() -> planning.ids().decode(id(arguments)).filter(one -> reaches(context, one))
                    .map(one -> row(context, root, one.noun(), one.row(), errors)).orElseGet(() -> missing(root, errors));
            case Kind.OwnTenant() -> row(context, root, Nouns.TENANT, context.actor().tenantId(), errors);
            case Kind.Typename() -> out -> out.json().raw(QUERY);
            case Kind.Step(CommandKind step) -> steps.answer(context, root, step, arguments, errors);
        };
    }

    private boolean reaches(RequestContext context, Ids.Target target) {
        return target.tenant() == context.actor().tenantId()
                && planning.policy().rows(context.actor().role(), target.noun()).isPresent();
    }

    private Answer list(RequestContext context, Root root, Noun noun, Map<String, Object> arguments, List<GraphQLError> errors) {
        Look look = root.look(context.actor().role(), context.actor().tenantId(), context.locale(), noun,
                () -> listLook(context, root, noun));
        Selected asked = new Selected(root.field().name(), root.field().key(), arguments, List.of(), List.of());
        ListQuery query = new Lookahead(planning, context).query(noun, new Lookahead.Part(look.selection(), look.total()), asked,
                Filter.ALL);
        RowPage rows = services.reads().page(context, query);
        if (!look.denials().isEmpty()) {
            errors.addAll(Answers.errors(services, context, List.of(root.field().key()), Page.of(rows, query, 0), look.denials()));
        }
        ConnectionWriter writer = Objects.requireNonNull(look.page());
        return out -> writer.write(out, new ConnectionWriter.At(rows, query, 0));
    }

    private Look listLook(RequestContext context, Root root, Noun noun) {
        Lookahead lookahead = new Lookahead(planning, context);
        Lookahead.Part part = lookahead.part(noun, root.field().selected());
        return new Look(part.selection(), part.total(), lookahead.denials(),
                writers(context.locale()).connection(noun, root.field().fields(), part.selection()), null);
    }

    private Answer row(RequestContext context, Root root, Noun noun, long id, List<GraphQLError> errors) {
        Look look = root.look(context.actor().role(), context.actor().tenantId(), context.locale(), noun,
                () -> rowLook(context, root, noun, id));
        Optional<Row> row = services.reads().byId(context, id, look.selection());
        if (row.isEmpty()) {
            return missing(root, errors);
        }
        if (!look.denials().isEmpty()) {
            Page.dress(row.get(), look.selection());
            errors.addAll(Answers.errors(services, context, List.of(root.field().key()), row.get(), look.denials()));
        }
        RowWriter writer = Objects.requireNonNull(look.row());
        return out -> writer.write(out, row.get());
    }

    private Look rowLook(RequestContext context, Root root, Noun noun, long id) {
        List<Bound> fields = root.field().below().getOrDefault(noun.name(), List.of());
        Lookahead lookahead = new Lookahead(planning, context);
        Selection selection = lookahead.row(noun, root.field().selected(fields, Map.of()), id);
        return new Look(selection, false, lookahead.denials(), null, writers(context.locale()).row(noun, fields, selection));
    }

    private static Answer missing(Root root, List<GraphQLError> errors) {
        errors.add(Answers.missing(List.of(root.field().key())));
        return Answer.NONE;
    }

    private Writers writers(Locale locale) {
        return new Writers(planning.meanings(), planning.catalogue().texts(), locale);
    }

    private static String id(Map<String, @Nullable Object> arguments) {
        return (String) Objects.requireNonNull(arguments.get("id"));
    }
}
