package org.rinnalla.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rinnalla.spi.Role;

/** A platform that serves, and somebody in each role who may ask it. */
public final class RunningPlatform {
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<Role, String> tokens = new ConcurrentHashMap<>();
    private final PlatformProcess process;

    RunningPlatform(PlatformProcess process) {
        this.process = process;
    }

    /** Where it serves, without a slash at the end. */
    public URI url() {
        return process.url();
    }

    /** The key of the tenant. */
    public String tenant() {
        return PlatformProcess.TENANT;
    }

    /** A token for the role, which speaks for all units of the tenant. */
    public String token(Role role) {
        return tokens.computeIfAbsent(role, process::token);
    }

    /** Asks for an address such as {@code /v1/participants?first=5}. */
    public HttpResponse<String> get(Role role, String path) {
        return send(request(role, path).GET());
    }

    /** Sends JSON to an address such as {@code /v1/participants}. */
    public HttpResponse<String> post(Role role, String path, String json) {
        return send(request(role, path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** Asks a GraphQL query or mutation without variables. */
    public HttpResponse<String> graphql(Role role, String document) {
        String quoted = document.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t");
        return post(role, "/graphql", "{\"query\":\"" + quoted + "\"}");
    }

    /** A request to be refined, with the role's token. */
    public HttpRequest.Builder request(Role role, String path) {
        return HttpRequest.newBuilder(url().resolve(path)).timeout(Duration.ofSeconds(60)).header("Authorization", "Bearer " + token(role));
    }

    /** Sends a request. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("The platform did not answer. It said:\n" + process.said(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void stop() {
        client.close();
        process.close();
    }
}
