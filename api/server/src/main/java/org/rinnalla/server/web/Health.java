package org.rinnalla.server.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/** For those who watch the server: alive (the process answers), ready (its database answers too), started (it serves). */
final class Health implements HttpService {
    private final BooleanSupplier ready;

    Health(BooleanSupplier ready) {
        this.ready = ready;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/live", (request, response) -> answer(response, true)).get("/started", (request, response) -> answer(response, true))
                .get("/ready", this::ready);
    }

    private void ready(ServerRequest request, ServerResponse response) {
        answer(response, ready.getAsBoolean());
    }

    private static void answer(ServerResponse response, boolean up) {
        response.status(up ? Status.OK_200 : Status.SERVICE_UNAVAILABLE_503);
        response.header(HeaderNames.CONTENT_TYPE, "application/json");
        response.send(("{\"status\":\"" + (up ? "UP" : "DOWN") + "\"}").getBytes(StandardCharsets.UTF_8));
    }
}
