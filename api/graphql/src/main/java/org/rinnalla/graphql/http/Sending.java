package org.rinnalla.graphql.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** The last step of an answer: packed for those who take that, and without its body for {@code HEAD}. */
final class Sending {
    private static final int WORTH_PACKING = 1400;

    private Sending() {}

    static void send(ServerRequest request, ServerResponse response, byte[] body) {
        boolean pack = body.length > WORTH_PACKING && takesGzip(request);
        if (body.length > WORTH_PACKING) {
            response.header(HeaderNames.VARY, "Accept-Encoding");
        }
        if (pack) {
            response.header(HeaderNames.CONTENT_ENCODING, "gzip");
        }
        byte[] sent = pack ? packed(body) : body;
        response.contentLength(sent.length);
        if (request.prologue().method().equals(Method.HEAD)) {
            response.send();
        } else {
            response.send(sent);
        }
    }

    private static boolean takesGzip(ServerRequest request) {
        return request.headers().contains(HeaderNames.ACCEPT_ENCODING)
                && request.headers().get(HeaderNames.ACCEPT_ENCODING).values()
                        .matches("(?i)(.*[ ,])?(x-)?gzip(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*");
    }

    private static byte[] packed(byte[] body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 4);
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
