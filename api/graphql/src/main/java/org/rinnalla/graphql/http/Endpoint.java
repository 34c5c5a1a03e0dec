package org.rinnalla.graphql.http;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.graphql.json.JsonOut;
import org.rinnalla.graphql.run.Engine;
import org.rinnalla.graphql.run.Engines;
import org.rinnalla.graphql.run.Request;
import org.rinnalla.graphql.run.Response;
import org.rinnalla.graphql.run.WriteByGet;

/** {@code /graphql} by the GraphQL-over-HTTP specification. */
public final class Endpoint {
    private static final Header NO_STORE = HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store");
    private static final Header NO_SNIFF = HeaderValues.createCached("X-Content-Type-Options", "nosniff");
    private static final String METHODS = "GET, HEAD, POST, OPTIONS";
    private final Engines engines;
    private final int maximumBody;

    public Endpoint(Engines engines, int maximumBody) {
        this.engines = engines;
        this.maximumBody = maximumBody;
    }

    public void post(ServerRequest request, ServerResponse response) {
        answer(request, response, false);
    }

    public void get(ServerRequest request, ServerResponse response) {
        answer(request, response, true);
    }

    /** Any other method. */
    public void other(ServerRequest request, ServerResponse response) {
        response.header(HeaderNames.ALLOW, METHODS);
        Optional<RequestContext> context = request.context().get(RequestContext.class);
        if (request.prologue().method().equals(Method.OPTIONS)) {
            response.status(Status.NO_CONTENT_204).send();
        } else if (context.isEmpty()) {
            unauthenticated(request, response, Shape.JSON);
        } else {
            send(request, response, Shape.JSON, 405, engines.of(context.get()).refused(context.get(), new RinnallaException(
                    ErrorCode.BAD_REQUEST, "rest.method.unknown", Map.of("allowed", METHODS))));
        }
    }

    /** The schema as text, for those who may introspect. */
    public void sdl(ServerRequest request, ServerResponse response) {
        Optional<RequestContext> context = request.context().get(RequestContext.class);
        if (context.isEmpty()) {
            unauthenticated(request, response, Shape.JSON);
            return;
        }
        Engine engine = engines.of(context.get());
        if (!engine.mayIntrospect(context.get())) {
            send(request, response, Shape.JSON, 403, engine.refused(context.get(), new RinnallaException(ErrorCode.FORBIDDEN,
                    "error.graphql.introspection", Map.of("role", context.get().actor().role().name()))));
            return;
        }
        response.header(HeaderNames.CONTENT_TYPE, "text/plain; charset=utf-8");
        Sending.send(request, response, engine.sdl().getBytes(StandardCharsets.UTF_8));
    }

    private void answer(ServerRequest request, ServerResponse response, boolean get) {
        Optional<Shape> shape = Shape.accepted(request.headers().values(HeaderNames.ACCEPT));
        Optional<RequestContext> context = request.context().get(RequestContext.class);
        if (context.isEmpty()) {
            unauthenticated(request, response, shape.orElse(Shape.JSON));
            return;
        }
        Engine engine = engines.of(context.get());
        if (shape.isEmpty()) {
            send(request, response, Shape.JSON, 406, engine.refused(context.get(), new RinnallaException(ErrorCode.BAD_REQUEST,
                    "error.graphql.accept")));
            return;
        }
        try {
            Request asked = get ? Incoming.get(request, maximumBody) : Incoming.post(request, maximumBody);
            Response answer = engine.answer(context.get(), asked, get);
            send(request, response, shape.get(), shape.get().status(answer), answer);
        } catch (Incoming.Refused refused) {
            if (request.headers().contains(HeaderNames.CONTENT_ENCODING)) {
                response.header(HeaderValues.CONNECTION_CLOSE); // The listener cannot read what is left of the body.
            }
            send(request, response, shape.get(), refused.status(), engine.refused(context.get(), refused.why()));
        } catch (RinnallaException refused) {
            send(request, response, shape.get(), refused.code().status(), engine.refused(context.get(), refused));
        } catch (WriteByGet refused) {
            response.header(HeaderNames.ALLOW, "POST");
            send(request, response, shape.get(), 405, engine.refused(context.get(), new RinnallaException(ErrorCode.BAD_REQUEST,
                    "error.graphql.write-by-get")));
        }
    }

    private static void unauthenticated(ServerRequest request, ServerResponse response, Shape shape) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", "A valid bearer token is needed");
        error.put("extensions", Map.of("code", ErrorCode.UNAUTHENTICATED.name()));
        response.header(HeaderNames.WWW_AUTHENTICATE, "Bearer");
        write(request, response, shape, 401, JsonOut.write(Map.of("errors", List.of(error))));
    }

    private static void send(ServerRequest request, ServerResponse response, Shape shape, int status, Response answer) {
        write(request, response, shape, status, answer.json());
    }

    private static void write(ServerRequest request, ServerResponse response, Shape shape, int status, byte[] bytes) {
        response.status(Status.create(status)).header(shape.contentType()).header(NO_STORE).header(NO_SNIFF);
        Sending.send(request, response, bytes);
    }
}
