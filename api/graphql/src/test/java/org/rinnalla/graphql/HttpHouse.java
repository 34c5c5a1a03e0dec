package org.rinnalla.graphql;

import io.helidon.webserver.WebServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.rinnalla.spi.Role;

/** The service on a port of its own; a token is the name of a role. */
final class HttpHouse implements AutoCloseable {
    private final WebServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    HttpHouse(TestHouse house, GraphQlLimits limits) {
        server = WebServer.builder().port(0).host("127.0.0.1").connectionOptions(options -> options.tcpNoDelay(true)).routing(routing -> {
            routing.addFilter((chain, request, response) -> {
                request.headers().first(io.helidon.http.HeaderNames.AUTHORIZATION).map(value -> value.replace("Bearer ", ""))
                        .ifPresent(role -> request.context().register(TestHouse.as(Role.valueOf(role))));
                chain.proceed();
            });
            routing.register("/", new GraphQlService(house.parts(), limits).warmedUp());
        }).build().start();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    HttpResponse<String> post(String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri("/graphql")).POST(BodyPublishers.ofString(body));
        return send(request, headers);
    }

    HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        try {
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        server.stop();
    }
}
