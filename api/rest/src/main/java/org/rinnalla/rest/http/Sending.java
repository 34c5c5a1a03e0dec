package org.rinnalla.rest.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.rinnalla.core.Gzip;

/** The last step of an answer: packed for those who take that, and without its body for {@code HEAD}. */
public final class Sending {
    private static final int BUFFER = 1 << 15;

    private Sending() {}

    public static void send(ServerRequest request, ServerResponse response, Answer answer) {
        boolean head = request.prologue().method().text().equals("HEAD");
        response.header("Cache-Control", "no-store");
        response.header("Vary", "Accept, Accept-Encoding, Accept-Language, Authorization");
        response.header("X-Content-Type-Options", "nosniff");
        answer.headers().forEach((name, value) -> response.header(name, value));
        switch (answer) {
            case Answer.Empty empty -> response.status(empty.status()).send();
            case Answer.Whole whole -> {
                response.status(whole.status()).header(HeaderNames.CONTENT_TYPE, whole.mediaType());
                boolean pack = Gzip.worthIt(whole.body().length) && packs(request);
                if (pack) {
                    response.header(HeaderNames.CONTENT_ENCODING, "gzip");
                }
                byte[] body = pack ? Gzip.pack(whole.body()) : whole.body();
                if (head) {
                    response.header("Content-Length", Integer.toString(body.length));
                    response.send();
                } else {
                    response.send(body);
                }
            }
            case Answer.Streamed streamed -> {
                response.status(200).header(HeaderNames.CONTENT_TYPE, streamed.mediaType());
                if (head) {
                    response.send();
                } else {
                    stream(request, response, streamed.writer());
                }
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
                return Gzip.packing(response.outputStream());
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
                && Gzip.accepted(request.headers().get(HeaderNames.ACCEPT_ENCODING).values());
    }
}
