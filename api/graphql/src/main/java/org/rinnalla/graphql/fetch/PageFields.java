package org.rinnalla.graphql.fetch;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.crypto.Cursors;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.read.RowPage;
import org.rinnalla.graphql.plan.Page;
import org.rinnalla.graphql.schema.Light;

/** Fetchers of connections, edges and page information. */
final class PageFields {
    private final Cursors cursors;

    PageFields(Cursors cursors) {
        this.cursors = cursors;
    }

    void addTo(Fetchers fetchers) {
        for (Noun noun : Nouns.all()) {
            if (!noun.equals(Nouns.TENANT)) {
                connection(fetchers, noun.name());
            }
        }
        fetchers.value("PageInfo", "hasNextPage", Page.class, page -> backward(page) ? jumped(page) : page.rows().more());
        fetchers.value("PageInfo", "hasPreviousPage", Page.class, page -> backward(page) ? page.rows().more() : jumped(page));
        fetchers.put("PageInfo", "startCursor", environment -> end(environment, true));
        fetchers.put("PageInfo", "endCursor", environment -> end(environment, false));
    }

    private void connection(Fetchers fetchers, String noun) {
        fetchers.value(noun + "Connection", "nodes", Page.class, page -> page.rows().rows());
        fetchers.value(noun + "Connection", "edges", Page.class, PageFields::edges);
        fetchers.value(noun + "Connection", "pageInfo", Page.class, page -> page);
        fetchers.value(noun + "Connection", "totalCount", Page.class, page -> (int) page.rows().total().orElse(0));
        fetchers.value(noun + "Edge", "node", Edge.class, edge -> edge.page().rows().rows().get(edge.place()));
        Light cursor = (edge, environment) -> cursor(environment.get(), (Edge) edge);
        fetchers.put(noun + "Edge", "cursor", cursor);
    }

    private static List<Edge> edges(Page page) {
        return IntStream.range(0, page.rows().rows().size()).mapToObj(place -> new Edge(page, place)).toList();
    }

    private static boolean backward(Page page) {
        return page.query().window().backward();
    }

    /** There is at least the row whose cursor was given. */
    private static boolean jumped(Page page) {
        return page.query().window().from().isPresent();
    }

    private @Nullable String end(DataFetchingEnvironment environment, boolean first) {
        Page page = Objects.requireNonNull(environment.<Page>getSource());
        RowPage rows = page.rows();
        return rows.rows().isEmpty() ? null : cursor(environment, new Edge(page, first ? 0 : rows.rows().size() - 1));
    }

    private String cursor(DataFetchingEnvironment environment, Edge edge) {
        Page page = edge.page();
        return cursors.encode(Asked.context(environment), page.query(), page.parent(), page.rows().positions().get(edge.place()));
    }

    private record Edge(Page page, int place) {}
}
