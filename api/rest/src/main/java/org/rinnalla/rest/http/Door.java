package org.rinnalla.rest.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.RequestException;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RequestContext;
import org.rinnalla.rest.http.Call.Headers;

/** Where Helidon ends and our own types begin: makes a call of a request, writes its answer, and turns every failure into a problem. */
public final class Door implements Handler {
    private final Supplier<Router> router;
    private final Problems problems;
    private final String prefix;

    /** The router may be replaced while the server runs. */
    public Door(Supplier<Router> router, Problems problems) {
        this(router, problems, "");
    }

    /** {@code prefix}: what stands before the path that Helidon gives, in the router's addresses. */
    public Door(Supplier<Router> router, Problems problems, String prefix) {
        this.router = router;
        this.problems = problems;
        this.prefix = prefix;
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        Optional<RequestContext> context = request.context().get(RequestContext.class);
        Locale locale = context.map(RequestContext::locale).orElse(Locale.ENGLISH);
        String requestId = context.map(RequestContext::requestId).orElseGet(() -> UUID.randomUUID().toString());
        String method = request.prologue().method().text();
        try {
            if (method.equals("OPTIONS")) {
                Sending.send(request, response, router.get().options(path(request)));
                return;
            }
            RequestContext known = context.orElseThrow(() -> Refusal
                    .of(401, ErrorCode.UNAUTHENTICATED, "rest.unauthenticated", Map.of()).withHeader("WWW-Authenticate", "Bearer"));
            Sending.send(request, response, router.get().answer(method, path(request), call(known, request)));
        } catch (UncheckedIOException | CloseConnectionException | RequestException broken) {
            throw broken; // Nobody is there any more to be told, or the listener itself tells it, as it closes the connection.
        } catch (RuntimeException failure) {
            fail(request, response, failure, locale, requestId);
        }
    }

    private void fail(ServerRequest request, ServerResponse response, RuntimeException failure, Locale locale, String requestId) {
        Answer answer = problems.answer(failure, locale, requestId);
        if (response.isSent()) {
            throw failure; // The stream breaks off, so that nobody takes the part for the whole.
        }
        response.headers().remove(HeaderNames.CONTENT_ENCODING);
        Sending.send(request, response, answer);
    }

    private String path(ServerRequest request) {
        String path = request.path().path();
        return prefix + (prefix.isEmpty() || !path.equals("/") ? path : "");
    }

    private static Call call(RequestContext context, ServerRequest request) {
        Headers headers = name -> {
            var header = HeaderNames.create(name);
            return request.headers().contains(header) ? Optional.of(request.headers().get(header).values()) : Optional.empty();
        };
        Body body = Body.of(headers.find("Content-Type"), () -> request.content().inputStream());
        String raw = request.prologue().query().rawValue();
        String url = request.path().absolute().rawPath() + (raw.isEmpty() ? "" : "?" + raw);
        return new Call(context, Map.of(), new Parameters(request.query().toMap()), headers, body, url);
    }
}
