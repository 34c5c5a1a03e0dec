package org.rinnalla.graphql;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import org.rinnalla.graphql.fetch.Services;
import org.rinnalla.graphql.fetch.Writing;
import org.rinnalla.graphql.http.Endpoint;
import org.rinnalla.graphql.http.GraphiQl;
import org.rinnalla.graphql.plan.Meanings;
import org.rinnalla.graphql.plan.Planning;
import org.rinnalla.graphql.run.Engine;
import org.rinnalla.graphql.run.Engines;

/** {@code /graphql}, its schema, and GraphiQL. Finds the caller in the request's context, where the server's filter has put it. */
public final class GraphQlService implements HttpService {
    private final Engines engines;
    private final Endpoint endpoint;
    private final GraphiQl graphiQl = new GraphiQl();

    public GraphQlService(GraphQlParts parts, GraphQlLimits limits) {
        this.engines = new Engines(parts.catalogues(), catalogue -> {
            Planning planning = new Planning(parts.policy(), parts.ids(), parts.cursors(), catalogue,
                    new Meanings(catalogue.schemaExtensions()));
            Services services = new Services(parts.reads(), planning, parts.fence(), parts.today());
            return new Engine(services, new Writing(parts.writes(), parts.commands()), limits);
        });
        this.endpoint = new Endpoint(engines, limits.bodyBytes());
    }

    /** Builds the schema of the catalogue in force now, so that a fault shows at the start and the first request does not wait. */
    public GraphQlService warmedUp() {
        engines.current();
        return this;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/graphql", endpoint::post).get("/graphql", endpoint::get).get("/graphql/schema.graphqls", endpoint::sdl)
                .any("/graphql", endpoint::other).get("/graphiql", graphiQl::page).get("/graphiql/{asset}", graphiQl::asset);
    }
}
