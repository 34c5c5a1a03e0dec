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
import java.util.concurrent.ConcurrentHashMap;
import org.rinnalla.rest.http.Answer;
import org.rinnalla.rest.http.Sending;

/** The description of this interface, for everyone: {@code /openapi}, as YAML unless JSON is asked for. */
public final class OpenApiService implements HttpService {
    private final Map<String, byte[]> read = new ConcurrentHashMap<>();

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
            Sending.send(request, response, new Answer.Whole(200, "application/json", resource("openapi.json"), Map.of()));
        } else {
            Sending.send(request, response, new Answer.Whole(200, "application/yaml", resource("openapi.yaml"), Map.of()));
        }
    }

    /** Read when somebody asks for it; no start waits for it. */
    private byte[] resource(String name) {
        return read.computeIfAbsent(name, OpenApiService::fetched);
    }

    private static byte[] fetched(String name) {
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
