package org.rinnalla.graphql.fetch;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.UnitScope;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.Selection;
import org.rinnalla.graphql.plan.Lookahead;
import org.rinnalla.graphql.plan.Page;
import org.rinnalla.graphql.plan.Selected;

/** The caller as the token says. */
final class ViewerFields {
    private static final String TYPE = "Viewer";
    private final Services services;

    ViewerFields(Services services) {
        this.services = services;
    }

    void addTo(Fetchers fetchers) {
        fetchers.put("Query", "viewer", Asked::context);
        fetchers.value(TYPE, "subject", RequestContext.class, context -> context.actor().subject());
        fetchers.value(TYPE, "role", RequestContext.class, context -> context.actor().role().name());
        fetchers.value(TYPE, "locale", RequestContext.class, RequestContext::locale);
        fetchers.value(TYPE, "allUnits", RequestContext.class, context -> context.actor().units() instanceof UnitScope.AllUnits);
        fetchers.put(TYPE, "roleLabel", environment -> services.catalogue().texts().label(Asked.locale(environment),
                Objects.requireNonNull(environment.<RequestContext>getSource()).actor().role()));
        fetchers.put(TYPE, "tenant", this::tenant);
        fetchers.put(TYPE, "units", this::units);
    }

    private DataFetcherResult<Object> tenant(DataFetchingEnvironment environment) {
        RequestContext context = Asked.context(environment);
        Lookahead lookahead = new Lookahead(services.planning(), context);
        long id = context.actor().tenantId();
        Selection selection = lookahead.row(Nouns.TENANT, Selected.of(environment), id);
        Optional<Row> row = services.reads().byId(context, id, selection);
        row.ifPresent(found -> Page.dress(found, selection));
        return Answers.of(services, environment, row.orElse(null), lookahead.denials());
    }

    private DataFetcherResult<Object> units(DataFetchingEnvironment environment) {
        RequestContext context = Asked.context(environment);
        if (!(context.actor().units() instanceof UnitScope.Units(var ids)) || ids.isEmpty()) {
            return DataFetcherResult.newResult().data(List.of()).build();
        }
        Lookahead lookahead = new Lookahead(services.planning(), context);
        Selection selection = lookahead.rows(Nouns.UNIT, Selected.of(environment));
        List<Row> rows = services.reads().byIds(context, ids.stream().sorted().toList(), selection);
        rows.forEach(row -> Page.dress(row, selection));
        return Answers.of(services, environment, rows, lookahead.denials());
    }
}
