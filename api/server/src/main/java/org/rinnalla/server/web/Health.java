package org.rinnalla.server.web;

import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.function.BooleanSupplier;

/** For those who watch the server: alive (the process answers), ready (its database answers too), started (it serves). */
final class Health implements HttpService {
    private final BooleanSupplier ready;

    Health(BooleanSupplier ready) {
        this.ready = ready;
    }

    @Override
    public void routing(HttpRules rules) {
        Reading.route(rules, "/live", (request, response) -> answer(request, response, true));
        Reading.route(rules, "/started", (request, response) -> answer(request, response, true));
        Reading.route(rules, "/ready", (request, response) -> answer(request, response, ready.getAsBoolean()));
    }

    private static void answer(ServerRequest request, ServerResponse response, boolean up) {
        Reading.send(request, response, up ? Status.OK_200 : Status.SERVICE_UNAVAILABLE_503, "application/json",
                "{\"status\":\"" + (up ? "UP" : "DOWN") + "\"}");
    }
}
