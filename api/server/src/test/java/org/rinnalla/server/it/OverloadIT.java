package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.rinnalla.server.RunningServer;
import org.rinnalla.spi.Role;

/** More requests than the server can work on: the rest is told to come back, and nothing piles up. */
class OverloadIT {
    private static final int AT_A_TIME = 3;
    private static final int WAITING = 2;
    private static final int MANY = 24;

    @Test
    void whatIsTooMuchIsRefusedAtOnceAndEverythingIsWellAgainAfterwards() throws Exception {
        try (RunningServer server = RunningServer.start(Map.of("RINNALLA_LIMITS_CONCURRENT_REQUESTS", String.valueOf(AT_A_TIME),
                "RINNALLA_LIMITS_QUEUED_REQUESTS", String.valueOf(WAITING), "RINNALLA_LIMITS_REFUSED_REST_MILLIS", "1500"));
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            String token = server.token(Role.PROGRAMME_MANAGER, server.tenants().getFirst());
            assertThat(server.get(token, "/v1/participants?first=1").statusCode()).isEqualTo(200);
            List<Future<HttpResponse<String>>> asked = new ArrayList<>();
            // Given a database that lets nobody read participants for a while
            try (Connection connection = DriverManager.getConnection(server.schema().jdbcUrl(), server.schema().user(),
                    server.schema().password()); Statement lock = connection.createStatement()) {
                lock.execute("LOCK TABLES participant WRITE");
                // When many ask at once
                for (int i = 0; i < MANY; i++) {
                    String path = i % 2 == 0 ? "/v1/participants?first=1" : "/v1/participants?first=2";
                    asked.add(callers.submit(() -> server.get(token, path)));
                }
                // Then all but those that are worked on get a refusal while the database still stands, and the server says that it lives
                int refused = 0;
                while (refused < MANY - AT_A_TIME) {
                    refused = (int) asked.stream().filter(Future::isDone).count();
                    Thread.sleep(20);
                }
                assertThat(server.get("", "/health/live").statusCode()).isEqualTo(200);
                // And whoever asks again at once on the connection that was refused is heard later
                assertThat(nanosBetweenTwoRefusals(server, token)).isGreaterThan(750_000_000L);
                lock.execute("UNLOCK TABLES");
            }
            int good = 0;
            for (Future<HttpResponse<String>> each : asked) {
                HttpResponse<String> answer = each.get();
                if (answer.statusCode() == 200) {
                    good++;
                } else {
                    assertThat(answer.statusCode()).isEqualTo(503);
                    assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
                    assertThat(answer.body()).contains("\"code\":\"UNAVAILABLE\"", "requestId");
                }
            }
            assertThat(good).isEqualTo(AT_A_TIME);
            // And whoever asks now is answered
            for (int i = 0; i < 10; i++) {
                assertThat(server.get(token, "/v1/participants?first=1").statusCode()).isEqualTo(200);
            }
        }
    }

    private static long nanosBetweenTwoRefusals(RunningServer server, String token) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.uri("/").getPort())) {
            byte[] request = ("GET /v1/participants?first=1 HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Language: sv\r\nAuthorization: Bearer "
                    + token + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            socket.getOutputStream().write(request);
            BufferedReader answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(answers.readLine()).contains("503");
            long first = System.nanoTime();
            socket.getOutputStream().write(request);
            StringBuilder said = new StringBuilder();
            String line = answers.readLine();
            while (!line.contains("HTTP/1.1")) {
                said.append(line);
                line = answers.readLine();
            }
            assertThat(line).contains("503");
            assertThat(said.append(line)).contains("Servern har så mycket arbete");
            return System.nanoTime() - first;
        }
    }
}
