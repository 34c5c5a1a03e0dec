package org.rinnalla.rest.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RequestContext;
import org.rinnalla.rest.http.Call.Headers;

/** Where Helidon ends and our own types begin: makes a call of a request, writes its answer, and turns every failure into a problem. */
public final class Door implements Handler {
    private static final int WORTH_PACKING = 1400;
    private static final int BUFFER = 1 << 15;

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
        try {
            RequestContext known = context.orElseThrow(() -> Refusal
                    .of(401, ErrorCode.UNAUTHENTICATED, "rest.unauthenticated", Map.of()).withHeader("WWW-Authenticate", "Bearer"));
            String method = request.prologue().method().text();
            send(request, response, router.get().answer(method, path(request), call(known, request)));
        } catch (UncheckedIOException | CloseConnectionException gone) {
            throw gone; // Nobody is there any more to be told.
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
        send(request, response, answer);
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

    private void send(ServerRequest request, ServerResponse response, Answer answer) {
        boolean head = request.prologue().method().text().equals("HEAD");
        response.header("Cache-Control", "no-store");
        response.header("Vary", "Accept, Accept-Encoding, Accept-Language, Authorization");
        response.header("X-Content-Type-Options", "nosniff");
        answer.headers().forEach((name, value) -> response.header(name, value));
        switch (answer) {
            case Answer.Empty empty -> response.status(empty.status()).send();
            case Answer.Whole whole -> {
                response.status(whole.status()).header(HeaderNames.CONTENT_TYPE, whole.mediaType());
                boolean pack = whole.body().length > WORTH_PACKING && packs(request);
                if (pack) {
                    response.header(HeaderNames.CONTENT_ENCODING, "gzip");
                }
                byte[] body = pack ? pack(whole.body()) : whole.body();
                if (head) {
                    response.header("Content-Length", Integer.toString(body.length));
                    response.send();
                } else {
                    response.send(body);
                }
            }
            case Answer.Streamed streamed -> {
                response.status(200).header(HeaderNames.CONTENT_TYPE, streamed.mediaType());
                stream(request, response, streamed.writer());
            }
        }
    }

    private static void stream(ServerRequest request, ServerResponse response, Answer.Writer writer) {
        boolean pack = packs(request);
        // Helidon's stream is opened at the first full buffer, so that a failure before it still becomes a problem. For the same reason it is
        // closed only when all went well.
        OutputStream out = new BufferedOutputStream(new LateStream(() -> {
            if (pack) {
                response.header(HeaderNames.CONTENT_ENCODING, "gzip");
                return new GZIPOutputStream(response.outputStream(), BUFFER, true);
            }
            return response.outputStream();
        }), BUFFER);
        try {
            writer.write(out);
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean packs(ServerRequest request) {
        return request.headers().contains(HeaderNames.ACCEPT_ENCODING)
                && request.headers().get(HeaderNames.ACCEPT_ENCODING).values()
                        .matches("(?i)(.*[ ,])?(x-)?gzip(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*");
    }

    private static byte[] pack(byte[] body) {
        try {
            var packed = new java.io.ByteArrayOutputStream(body.length / 4);
            try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
                out.write(body);
            }
            return packed.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
