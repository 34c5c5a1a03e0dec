package org.rinnalla.server.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/** What stands where, for whoever calls the bare address. */
final class Welcome implements HttpService {
    private static final String JSON = "{\"name\":\"Rinnalla\",\"graphiql\":\"/graphiql\",\"graphql\":\"/graphql\","
            + "\"schema\":\"/graphql/schema.graphqls\",\"rest\":\"/v1\",\"openapi\":\"/openapi\",\"health\":\"/health/ready\"}";
    private static final String HTML = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Rinnalla</title></head>
            <body>
            <h1>Rinnalla</h1>
            <p>A headless platform for Individual Placement and Support.</p>
            <ul>
            <li><a href="/graphiql">GraphiQL</a>: try GraphQL (<code>/graphql</code>, schema at <code>/graphql/schema.graphqls</code>)</li>
            <li>REST: <code>/v1/…</code>, described by <a href="/openapi.yaml">OpenAPI</a> (<a href="/openapi.json">JSON</a>)</li>
            <li><a href="/health/ready">Health</a></li>
            </ul>
            </body>
            </html>
            """;

    @Override
    public void routing(HttpRules rules) {
        Reading.route(rules, "/", Welcome::answer);
        Reading.route(rules, "/graphiql/", (request, response) -> response.status(Status.PERMANENT_REDIRECT_308)
                .header(HeaderNames.LOCATION, "/graphiql").send());
        rules.any("/graphql/", (request, response) -> response.status(Status.PERMANENT_REDIRECT_308)
                .header(HeaderNames.LOCATION, "/graphql").send());
    }

    private static void answer(ServerRequest request, ServerResponse response) {
        response.header(HeaderNames.VARY, "Accept");
        if (request.headers().first(HeaderNames.ACCEPT).filter(accept -> accept.contains("text/html")).isPresent()) {
            Reading.send(request, response, Status.OK_200, "text/html; charset=utf-8", HTML);
        } else {
            Reading.send(request, response, Status.OK_200, "application/json", JSON);
        }
    }
}
