package org.rinnalla.graphql.fetch;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.crypto.Ids;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.Selection;
import org.rinnalla.graphql.plan.Denial;
import org.rinnalla.graphql.plan.Lookahead;
import org.rinnalla.graphql.plan.Page;
import org.rinnalla.graphql.plan.Selected;

/** Rows of any kind by their ids: one read for each kind. */
final class NodesField implements DataFetcher<DataFetcherResult<Object>> {
    private static final int MAXIMUM = 100;
    private final Services services;

    NodesField(Services services) {
        this.services = services;
    }

    @Override
    public DataFetcherResult<Object> get(DataFetchingEnvironment environment) {
        List<String> ids = Objects.requireNonNull(environment.<List<String>>getArgument("ids"));
        if (ids.size() > MAXIMUM) {
            throw new RinnallaException(ErrorCode.LIMIT_EXCEEDED, "error.graphql.too-many-ids", Map.of("maximum", MAXIMUM));
        }
        Map<String, Row> found = new HashMap<>();
        List<Denial> denials = new ArrayList<>();
        wanted(Asked.context(environment), ids).forEach((noun, rows) -> read(environment, noun, rows, found, denials));
        List<@Nullable Row> answer = new ArrayList<>();
        ids.forEach(id -> answer.add(found.get(id)));
        return Answers.of(services, environment, answer, denials);
    }

    private Map<Noun, Set<Long>> wanted(RequestContext context, List<String> ids) {
        Map<Noun, Set<Long>> wanted = new LinkedHashMap<>();
        for (String id : ids) {
            services.planning().ids().decode(id)
                    .filter(one -> one.tenant() == context.actor().tenantId()
                            && services.planning().policy().rows(context.actor().role(), one.noun()).isPresent())
                    .ifPresent(one -> wanted.computeIfAbsent(one.noun(), any -> new LinkedHashSet<>()).add(one.row()));
        }
        return wanted;
    }

    private void read(DataFetchingEnvironment environment, Noun noun, Set<Long> rows, Map<String, Row> found, List<Denial> denials) {
        RequestContext context = Asked.context(environment);
        Lookahead lookahead = new Lookahead(services.planning(), context);
        Selection selection = lookahead.rows(noun, Selected.of(environment));
        List<Row> read = services.reads().byIds(context, List.copyOf(rows), selection);
        Ids ids = services.planning().ids();
        for (Row row : read) {
            Page.dress(row, selection);
            found.put(ids.encode(noun, context.actor().tenantId(), row.id()), row);
        }
        if (!read.isEmpty()) {
            denials.addAll(lookahead.denials());
        }
    }
}
