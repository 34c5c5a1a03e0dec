package org.rinnalla.rest;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.rinnalla.rest.http.Answer;
import org.rinnalla.rest.http.Sending;

/** The description of this interface, for everyone: {@code /openapi}, as YAML unless JSON is asked for. */
public final class OpenApiService implements HttpService {
    private final byte[] yaml = resource("openapi.yaml");
    private final byte[] json = resource("openapi.json");

    @Override
    public void routing(HttpRules rules) {
        rules.get(this::answer).head(this::answer);
    }

    private void answer(ServerRequest request, ServerResponse response) {
        String path = request.path().absolute().path();
        String accept = request.headers().contains(HeaderNames.ACCEPT) ? request.headers().get(HeaderNames.ACCEPT).values() : "";
        if (!path.matches("/openapi(\\.yaml|\\.json)?/?")) {
            response.next();
        } else if (path.endsWith(".json") || !path.endsWith(".yaml") && accept.contains("json") && !accept.contains("yaml")) {
            Sending.send(request, response, new Answer.Whole(200, "application/json", json, Map.of()));
        } else {
            Sending.send(request, response, new Answer.Whole(200, "application/yaml", yaml, Map.of()));
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = OpenApiService.class.getResourceAsStream("/rinnalla/rest/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The resource /rinnalla/rest/" + name + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
