package org.rinnalla.graphql.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import org.rinnalla.core.Gzip;

/** The last step of an answer: packed for those who take that, and without its body for {@code HEAD}. */
final class Sending {
    private Sending() {}

    static void send(ServerRequest request, ServerResponse response, byte[] body) {
        boolean pack = Gzip.worthIt(body.length) && takesGzip(request);
        if (Gzip.worthIt(body.length)) {
            response.header(HeaderNames.VARY, "Accept-Encoding");
        }
        if (pack) {
            response.header(HeaderNames.CONTENT_ENCODING, "gzip");
        }
        byte[] sent = pack ? Gzip.pack(body) : body;
        response.contentLength(sent.length);
        if (request.prologue().method().equals(Method.HEAD)) {
            response.send();
        } else {
            response.send(sent);
        }
    }

    private static boolean takesGzip(ServerRequest request) {
        return request.headers().contains(HeaderNames.ACCEPT_ENCODING)
                && Gzip.accepted(request.headers().get(HeaderNames.ACCEPT_ENCODING).values());
    }
}
