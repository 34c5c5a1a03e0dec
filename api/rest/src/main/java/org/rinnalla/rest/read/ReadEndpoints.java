package org.rinnalla.rest.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.UserError;
import org.rinnalla.core.crypto.Cursors;
import org.rinnalla.core.crypto.Ids;
import org.rinnalla.core.data.KeptField;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.Relation;
import org.rinnalla.core.read.Filter;
import org.rinnalla.core.read.Filter.Operator;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.OrderBy;
import org.rinnalla.core.read.Pick;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.RowPage;
import org.rinnalla.core.read.Selection;
import org.rinnalla.core.read.Window;
import org.rinnalla.rest.http.Answer;
import org.rinnalla.rest.http.Call;
import org.rinnalla.rest.http.Refusal;
import org.rinnalla.rest.http.Router;
import org.rinnalla.rest.json.JsonOut;

/** Lists and single rows of every noun. */
public final class ReadEndpoints {
    private final ReadService reads;
    private final Ids ids;
    private final Cursors cursors;

    public ReadEndpoints(ReadService reads, Ids ids, Cursors cursors) {
        this.reads = reads;
        this.ids = ids;
        this.cursors = cursors;
    }

    public void route(Router router) {
        for (Noun noun : Nouns.all()) {
            String path = "/" + Names.path(noun);
            router.route("GET", path, call -> list(call, noun, Filter.ALL, 0));
            router.route("GET", path + "/{id}", call -> one(call, noun));
            for (Relation relation : noun.relations()) {
                if (relation.kind() == Relation.Kind.MANY) {
                    router.route("GET", path + "/{id}/" + Names.kebab(relation.name()), call -> nested(call, noun, relation));
                }
            }
        }
    }

    /** A row as it stands now, for the answer of a write, with what is to be minded; empty when the caller may not see it. */
    public Optional<byte[]> body(RequestContext context, Noun noun, long row, List<UserError> warnings) {
        View view = View.of(context, reads, noun);
        return reads.byId(context, row, view.selection()).map(found -> {
            JsonOut json = new JsonOut();
            view.write(json, found, ids, context.actor().tenantId(), warnings);
            return json.bytes();
        });
    }

    private Answer one(Call call, Noun noun) {
        call.query().allow(ListParameters.extent(noun));
        ListParameters parameters = new ListParameters(noun, call.query());
        View plain = View.of(call.context(), reads, noun);
        View view = plain.including(call.context(), reads, parameters.include()).on(call.context(), reads, parameters.on());
        Row row = ids.row(noun, call.context().actor().tenantId(), call.variable("id"))
                .flatMap(id -> reads.byId(call.context(), id, view.selection())).orElseThrow(() -> missing(noun));
        // A version speaks for the row alone, not for what else was asked to come with it.
        Optional<String> tag = view.fields().size() == plain.fields().size()
                ? row.find("version", Integer.class).map(EntityTag::of)
                : Optional.empty();
        if (tag.isPresent() && EntityTag.unchanged(call, tag.get())) {
            return Answer.empty(304).with("ETag", tag.get());
        }
        Answer answer = Answer.json(200, write(call.context(), view, row).bytes());
        return tag.isPresent() ? answer.with("ETag", tag.get()) : answer;
    }

    private Answer nested(Call call, Noun noun, Relation relation) {
        RequestContext context = call.context();
        if (!reads.mayShow(context, noun, relation.name())) {
            throw new RinnallaException(ErrorCode.FORBIDDEN, "error.forbidden.field",
                    Map.of("field", noun.name() + "." + relation.name(), "role", context.actor().role().name()));
        }
        Selection key = new Selection(noun, List.of(new Pick.Plain("key", noun.attribute(relation.localKey()))));
        Row parent = ids.row(noun, context.actor().tenantId(), call.variable("id")).flatMap(id -> reads.byId(context, id, key))
                .orElseThrow(() -> missing(noun));
        Object link = parent.find("key", Long.class).orElse(-1L);
        Noun target = relation.targetNoun();
        return list(call, target, new Filter.Compare(target.attribute(relation.foreignKey()), Operator.EQUAL, link), parent.id());
    }

    /** A list of which something holds already, with everything that lists take. */
    public Answer list(Call call, Noun noun, Filter fixed) {
        return list(call, noun, fixed, 0);
    }

    /** A list below a row, of rows that a fixed filter tells; it takes a date beside the parameters of every list. */
    public Answer dated(Call call, Noun noun, Filter fixed, long parent) {
        List<String> names = names(call, noun);
        names.add("on");
        call.query().allow(names);
        return listed(call, noun, fixed, parent);
    }

    /** A list that is narrowed down beforehand; {@code parent} keeps its cursors apart from those of other lists. */
    public Answer list(Call call, Noun noun, Filter fixed, long parent) {
        call.query().allow(names(call, noun));
        return listed(call, noun, fixed, parent);
    }

    private List<String> names(Call call, Noun noun) {
        List<String> names = new ArrayList<>(ListParameters.names(noun));
        extensions(call, noun).forEach(attribute -> names.addAll(FilterParameters.names(attribute)));
        return names;
    }

    /** Fields of plugins that the caller may filter by. */
    private List<Attribute> extensions(Call call, Noun noun) {
        return reads.extensions(call.context(), noun).stream().map(KeptField::attribute).filter(Attribute::filterable).toList();
    }

    private Answer listed(Call call, Noun noun, Filter fixed, long parent) {
        RequestContext context = call.context();
        ListParameters parameters = new ListParameters(noun, call.query());
        View view = View.of(context, reads, noun).including(context, reads, parameters.include()).on(context, reads, parameters.on());
        Filter filter = new FilterParameters(noun, ids, context.actor().tenantId(), extensions(call, noun)).read(call.query());
        List<OrderBy> order = parameters.order(attribute -> reads.mayShow(context, noun, attribute.name()));
        ListQuery query = new ListQuery(view.selection(), fixed == Filter.ALL ? filter : Filter.and(fixed, filter), order,
                new Window(parameters.size(), parameters.backward(), Optional.empty()), parameters.total());
        Optional<Window.Position> from = parameters.cursor().map(cursor -> cursors.decode(context, query, parent, cursor)
                .orElseThrow(() -> Refusal.badRequest("rest.query.cursor", Map.of())));
        RowPage page = reads.page(context, new ListQuery(query.selection(), query.filter(), query.order(),
                new Window(parameters.size(), parameters.backward(), from), query.total()));
        return page(call, view, page, Links.of(call, page, parameters.backward(), from.isPresent(),
                position -> cursors.encode(context, query, parent, position)));
    }

    private Answer page(Call call, View view, RowPage page, Links links) {
        JsonOut json = new JsonOut().object().name("items").list();
        page.rows().forEach(row -> view.write(json, row, ids, call.context().actor().tenantId()));
        json.endList().name("page").object().put("next", links.next().orElse(null)).put("previous", links.previous().orElse(null))
                .put("hasMore", page.more());
        page.total().ifPresent(total -> json.put("total", total));
        Answer answer = Answer.json(200, json.endObject().endObject().bytes());
        return links.header().map(header -> answer.with("Link", header)).orElse(answer);
    }

    private JsonOut write(RequestContext context, View view, Row row) {
        JsonOut json = new JsonOut();
        view.write(json, row, ids, context.actor().tenantId());
        return json;
    }

    /** There is no such row, or none that the caller may know of. */
    public static RinnallaException missing(Noun noun) {
        return new RinnallaException(ErrorCode.NOT_FOUND, "rest.not-found", Map.of("noun", noun.name()));
    }
}
