package org.rinnalla.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;

/** The server under measurement; only ever on the loopback interface. */
record Target(URI base, String token, HttpClient client) {
    static Target of(String base, String token) {
        URI uri = URI.create(base);
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        if (!host.equals("127.0.0.1") && !host.equals("localhost")) {
            throw new IllegalArgumentException("Only a server on this machine is measured (127.0.0.1); got " + host);
        }
        return new Target(uri, token,
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build());
    }

    HttpRequest graphql(String query) {
        String body = "{\"query\":\"" + query.replace("\"", "\\\"").replace("\n", " ") + "\"}";
        return request("/graphql", "application/json", HttpRequest.BodyPublishers.ofString(body));
    }

    HttpRequest request(String path, String type, HttpRequest.BodyPublisher body) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + token).header("Content-Type", type)
                .timeout(Duration.ofMinutes(30)).POST(body).build();
    }

    HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
