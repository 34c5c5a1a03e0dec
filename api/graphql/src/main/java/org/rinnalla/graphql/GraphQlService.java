package org.rinnalla.graphql;

import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.graphql.fetch.Services;
import org.rinnalla.graphql.fetch.Writing;
import org.rinnalla.graphql.http.Endpoint;
import org.rinnalla.graphql.http.GraphiQl;
import org.rinnalla.graphql.plan.Meanings;
import org.rinnalla.graphql.plan.Planning;
import org.rinnalla.graphql.run.Engine;
import org.rinnalla.graphql.run.Engines;
import org.rinnalla.graphql.schema.Composition;

/** {@code /graphql}, its schema, and GraphiQL. Finds the caller in the request's context, where the server's filter has put it. */
public final class GraphQlService implements HttpService {
    private final Engines engines;
    private final Endpoint endpoint;
    private final GraphiQl graphiQl = new GraphiQl();

    public GraphQlService(GraphQlParts parts, GraphQlLimits limits) {
        this.engines = new Engines(parts.catalogues(),
                catalogue -> new Engine(services(parts, catalogue), new Writing(parts.writes(), parts.commands()), limits));
        this.endpoint = new Endpoint(engines, limits.bodyBytes());
    }

    /** The engine of the catalogue in force now that leaves every answer to GraphQL Java: what all answers must equal. */
    public static Engine reference(GraphQlParts parts, GraphQlLimits limits) {
        return Engine.interpreting(services(parts, parts.catalogues().current()), new Writing(parts.writes(), parts.commands()), limits);
    }

    /** The engine of the catalogue in force now. */
    public static Engine engine(GraphQlParts parts, GraphQlLimits limits) {
        return new Engine(services(parts, parts.catalogues().current()), new Writing(parts.writes(), parts.commands()), limits);
    }

    private static Services services(GraphQlParts parts, Catalogue catalogue) {
        Planning planning = new Planning(parts.policy(), parts.ids(), parts.cursors(), catalogue,
                new Meanings(catalogue));
        return new Services(parts.reads(), planning, parts.fence(), parts.figures(), parts.today(), parts.plugins().wording());
    }

    /** Reads the house's own SDL, which no plugin changes, before any plugin is known. */
    public static void readSchema() {
        Composition.readHouse();
    }

    /** Builds the schema of the catalogue in force now, so that a fault shows at the start and the first request does not wait. */
    public GraphQlService warmedUp() {
        engines.current();
        return this;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/graphql", endpoint::post);
        read(rules, "/graphql", endpoint::get);
        read(rules, "/graphql/schema.graphqls", endpoint::sdl);
        rules.any("/graphql", endpoint::other);
        read(rules, "/graphiql", graphiQl::page);
        read(rules, "/graphiql/{asset}", graphiQl::asset);
    }

    private static void read(HttpRules rules, String path, Handler handler) {
        rules.get(path, handler).head(path, handler);
    }
}
