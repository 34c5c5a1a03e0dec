package org.rinnalla.graphql.fetch;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.count.Figure;
import org.rinnalla.core.count.FigureRequest;
import org.rinnalla.core.count.MemberPage;
import org.rinnalla.core.crypto.Ids;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.Selection;
import org.rinnalla.graphql.plan.Lookahead;
import org.rinnalla.graphql.plan.Page;
import org.rinnalla.graphql.plan.Selected;

/** Figures, and whom they count. */
final class FigureFields {
    private static final String TYPE = "Figure";
    private static final int MAXIMUM = 100;
    private final Services services;

    FigureFields(Services services) {
        this.services = services;
    }

    void addTo(Fetchers fetchers) {
        fetchers.put("Query", "figureDefinitions", environment -> services.figures().definitions(Asked.context(environment)));
        fetchers.put("Query", "figures", this::figures);
        definition(fetchers);
        fetchers.value(TYPE, "definition", Asking.class, one -> one.figure().info());
        fetchers.value(TYPE, "from", Asking.class, one -> one.figure().period().from());
        fetchers.value(TYPE, "to", Asking.class, one -> one.figure().period().to());
        fetchers.value(TYPE, "value", Asking.class, one -> one.figure().value().orElse(null));
        fetchers.value(TYPE, "numerator", Asking.class, one -> one.figure().numerator().map(Math::toIntExact).orElse(null));
        fetchers.value(TYPE, "denominator", Asking.class, one -> one.figure().denominator().map(Math::toIntExact).orElse(null));
        fetchers.value(TYPE, "hidden", Asking.class, one -> one.figure().hidden());
        fetchers.put(TYPE, "members", this::members);
        fetchers.value("FigureMembers", "nodes", Members.class, Members::nodes);
        fetchers.value("FigureMembers", "totalCount", Members.class, one -> Math.toIntExact(one.page().total()));
        fetchers.value("FigureMembers", "hasNextPage", Members.class, one -> one.page().more());
        fetchers.value("FigureMembers", "endCursor", Members.class, Members::endCursor);
    }

    private static void definition(Fetchers fetchers) {
        String type = "FigureDefinition";
        fetchers.value(type, "id", Figure.Info.class, Figure.Info::id);
        fetchers.value(type, "version", Figure.Info.class, Figure.Info::version);
        fetchers.value(type, "title", Figure.Info.class, Figure.Info::title);
        fetchers.value(type, "definition", Figure.Info.class, Figure.Info::definition);
        fetchers.value(type, "kind", Figure.Info.class, one -> one.kind().name());
        fetchers.value(type, "plugin", Figure.Info.class, one -> one.plugin().orElse(null));
    }

    private List<Asking> figures(DataFetchingEnvironment environment) {
        List<String> ids = environment.getArgument("ids");
        return figures(environment, ids == null ? List.of() : ids);
    }

    /** @param ids definitions; none: all */
    List<Asking> figures(DataFetchingEnvironment environment, List<String> ids) {
        RequestContext context = Asked.context(environment);
        long programme = services.planning().ids().row(Nouns.PROGRAMME, context.actor().tenantId(), Asked.id(environment, "programme"))
                .orElseThrow(() -> new RinnallaException(ErrorCode.NOT_FOUND, "error.not-found"));
        FigureRequest request = new FigureRequest(programme, ids,
                Objects.requireNonNull(environment.<LocalDate>getArgument("from")),
                Objects.requireNonNull(environment.<LocalDate>getArgument("to")),
                Boolean.TRUE.equals(environment.<Boolean>getArgument("published")));
        return services.figures().figures(context, request).stream().map(figure -> new Asking(request, figure)).toList();
    }

    private DataFetcherResult<Object> members(DataFetchingEnvironment environment) {
        RequestContext context = Asked.context(environment);
        Asking asking = Objects.requireNonNull(environment.<Asking>getSource());
        int first = Objects.requireNonNull(environment.<Integer>getArgument("first"));
        if (first < 1 || first > MAXIMUM) {
            throw new RinnallaException(ErrorCode.LIMIT_EXCEEDED, "error.graphql.page-size",
                    Map.of("field", "members", "maximum", MAXIMUM));
        }
        MemberPage page = services.figures().members(context, asking.only(), after(environment, context), first);
        Lookahead lookahead = new Lookahead(services.planning(), context);
        List<SelectedField> fields = environment.getSelectionSet().getFields("nodes").stream()
                .flatMap(nodes -> nodes.getSelectionSet().getImmediateFields().stream()).toList();
        Selection selection = lookahead.rows(page.noun(), Selected.row("nodes", fields));
        List<Row> rows = new ArrayList<>(page.ids().isEmpty() ? List.of() : services.reads().byIds(context, page.ids(), selection));
        rows.sort(Comparator.comparingInt(row -> page.ids().indexOf(row.id())));
        rows.forEach(row -> Page.dress(row, selection));
        Ids ids = services.planning().ids();
        String end = page.ids().isEmpty() ? null : ids.encode(page.noun(), context.actor().tenantId(), page.ids().getLast());
        return Answers.below(services, environment, "nodes", new Members(page, rows, end), rows.isEmpty() ? null : rows.getFirst(),
                rows.isEmpty() ? List.of() : lookahead.denials());
    }

    private OptionalLong after(DataFetchingEnvironment environment, RequestContext context) {
        String after = environment.getArgument("after");
        if (after == null) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(services.planning().ids().decode(after).filter(one -> one.tenant() == context.actor().tenantId())
                .orElseThrow(() -> new RinnallaException(ErrorCode.NOT_FOUND, "error.not-found")).row());
    }

    /** A figure and how it was asked for, so that it can be opened; those of a unit cannot. */
    record Asking(@Nullable FigureRequest request, Figure figure) {
        FigureRequest only() {
            if (request == null) {
                throw new RinnallaException(ErrorCode.VALIDATION_FAILED, "figure.members.unit");
            }
            return new FigureRequest(request.programme(), List.of(figure.info().id()), request.from(), request.to(), request.published());
        }
    }

    private record Members(MemberPage page, List<Row> nodes, @Nullable String endCursor) {}
}
