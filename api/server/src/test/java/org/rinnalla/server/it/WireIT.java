package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rinnalla.server.RunningServer;
import org.rinnalla.spi.Role;

/** Connections letter by letter, as proxies, load balancers, old tools and strangers send them. */
class WireIT {
    private final RunningServer server = RunningServer.shared();
    private final String token = server.token(Role.PROGRAMME_MANAGER, server.tenants().getFirst());

    @Test
    void http10IsServedAndItsConnectionEnds() throws IOException {
        assertThat(toTheEnd("GET /health/live HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.1 200").contains("Connection: close")
                .endsWith("{\"status\":\"UP\"}");
        String query = "{\"query\":\"{__typename}\"}";
        assertThat(toTheEnd("POST /graphql HTTP/1.0\r\nConnection: keep-alive\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nContent-Length: " + query.length() + "\r\n\r\n" + query))
                .endsWith("{\"data\":{\"__typename\":\"Query\"}}");
    }

    @Test
    void http10GetsAStreamWithoutChunks() throws IOException {
        // Given an export that HTTP/1.1 gets in chunks
        HttpResponse<String> now = server.get(token, "/v1/exports/participants");
        assertThat(now.headers().firstValue("Transfer-Encoding")).hasValue("chunked");

        // When HTTP/1.0 asks for it, then it gets the same rows to the end of the connection
        String old = toTheEnd("GET /v1/exports/participants HTTP/1.0\r\nAuthorization: Bearer " + token + "\r\n\r\n");
        assertThat(old).startsWith("HTTP/1.1 200").doesNotContain("chunked");
        assertThat(old.substring(old.indexOf("\r\n\r\n") + 4)).isEqualTo(now.body());
    }

    @Test
    void otherVersionsAndTlsAreToldAtOnce() throws IOException {
        for (String request : List.of("GET / HTTP/2.0\r\nHost: x\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")) {
            assertThat(toTheEnd(request)).startsWith("HTTP/1.1 505").contains("HTTP/1.1 (and answers HTTP/1.0)");
        }
        for (String request : List.of("\u0016\u0003\u0001", "GET /\r\n", "GET / HTTP/1.1\nHost: x\n\n")) {
            assertThat(toTheEnd(request)).startsWith("HTTP/1.1 400").contains("requestId");
        }
        assertThat(toTheEnd("\r\nGET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 200");
    }

    @Test
    void aConnectionThatIsSaidToEndEnds() throws IOException {
        assertThat(toTheEnd("GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 200");
    }

    @Test
    void whatIsLeftOfABrokenBodyIsNoRequest() throws IOException {
        String head = "POST /graphql HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nAccept-Language: sv\r\n";
        String hidden = "GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n";
        for (String body : List.of("Transfer-Encoding: chunked\r\n\r\nzz\r\n" + hidden, "Transfer-Encoding: chunked\r\n\r\n-1\r\n" + hidden,
                "Content-Encoding: br\r\nContent-Length: 3\r\n\r\nabc" + hidden)) {
            String answer = toTheEnd(head + body);
            assertThat(answer.split("HTTP/1\\.1 ", -1)).as(body).hasSize(2);
            assertThat(answer).startsWith("HTTP/1.1 4").contains("{\"errors\":[{\"message\":\"").containsAnyOf("Begäran", "förstås")
                    .doesNotContain("INTERNAL");
        }
    }

    @Test
    void aBodyThatBreaksOffIsTheCallersMistake() throws IOException {
        for (String body : List.of("Content-Length: 50\r\n\r\n{\"que", "Transfer-Encoding: chunked\r\n\r\n18\r\n{\"que")) {
            try (Socket socket = connected()) {
                socket.getOutputStream().write(("POST /v1/participants HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Type: application/json\r\n" + body).getBytes(StandardCharsets.US_ASCII));
                socket.shutdownOutput();
                assertThat(rest(socket)).startsWith("HTTP/1.1 400").doesNotContain("INTERNAL");
            }
        }
    }

    @Test
    void twoTokensAreOneTooMany() throws IOException {
        String answer = toTheEnd("GET /v1/units HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer " + token
                + "\r\nAuthorization: Bearer x\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("more than once");
    }

    @Test
    void whoeverStopsInTheMiddleIsLeft() throws IOException, InterruptedException {
        try (RunningServer impatient = RunningServer.start(Map.of("RINNALLA_LIMITS_IDLE_SECONDS", "1"))) {
            String good = impatient.token(Role.PROGRAMME_MANAGER, impatient.tenants().getFirst());
            for (String begun : List.of("", "GET /hea", "GET /health/live HTTP/1.1\r\nHost: x\r\n", "POST /graphql HTTP/1.1\r\nHost: x\r\n"
                    + "Authorization: Bearer " + good + "\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{")) {
                try (Socket socket = new Socket("127.0.0.1", impatient.uri("/").getPort())) {
                    socket.setSoTimeout(60_000);
                    socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
                    assertThat(rest(socket)).as(begun).doesNotContain("INTERNAL");
                }
            }
            assertThat(impatient.get(good, "/v1/units?first=1").statusCode()).isEqualTo(200);
            assertThat(slowly(impatient, good)).startsWith("HTTP/1.1 200").contains("\"rows\":5").contains("\"complete\":true");
        }
    }

    /** A file that comes row by row for longer than an idle connection may stay; nothing of the answer is read before its end. */
    private static String slowly(RunningServer impatient, String token) throws IOException, InterruptedException {
        try (Socket socket = new Socket("127.0.0.1", impatient.uri("/").getPort())) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /v1/imports?kind=employers&dryRun=true HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                    + token
                    + "\r\nContent-Type: text/csv\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nref,name\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 5; i++) {
                Thread.sleep(500);
                out.write(("9\r\nslow-" + i + ",a\n\r\n").getBytes(StandardCharsets.US_ASCII));
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return rest(socket);
        }
    }

    private String toTheEnd(String request) throws IOException {
        try (Socket socket = connected()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return rest(socket);
        }
    }

    private Socket connected() throws IOException {
        Socket socket = new Socket("127.0.0.1", server.uri("/").getPort());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static String rest(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
}
