package org.rinnalla.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.rinnalla.server.security.DemoIssuer;
import org.rinnalla.server.settings.Settings;
import org.rinnalla.spi.DemoSet;
import org.rinnalla.spi.Role;

/**
 * {@code rinnalla train}, for the build: a short life on a throw-away database, in which the Java machine learns what a start needs
 * ({@code -XX:AOTCacheOutput}). A start with what it learnt takes a third of the time.
 */
final class TrainCommand {
    private static final int ROUNDS = 30;
    private static final List<String> QUERIES = List.of(
            "{ viewer { role } plugins { id version } }",
            "{ participants(first: 50) { totalCount nodes { id familyName birthDate nationalId provider { name } placements(first: 5) "
                    + "{ nodes { kind startedOn employer { name } } } } pageInfo { hasNextPage endCursor } } }",
            "{ employers(first: 10) { nodes { id name } } enrolments(first: 10) { nodes { phase state programme { name } } } }");

    private TrainCommand() {}

    static void run(Main.Machine machine) {
        Settings settings = Settings.read(machine.environment(), machine.home(), true);
        // An empty database first, so that what follows is a start like all later ones.
        Platform.start(settings, 1).close();
        try (Platform platform = Platform.start(settings, 1); HttpClient client = HttpClient.newHttpClient()) {
            DemoSet set = platform.demoSets().getFirst();
            String token = platform.demo().orElseThrow()
                    .token(new DemoIssuer.Grant("train", Role.PROGRAMME_MANAGER, set.key(), List.of("*"), Duration.ofHours(1)));
            for (int round = 0; round < ROUNDS; round++) {
                for (String query : QUERIES) {
                    ask(client, request(platform, token, "/graphql").header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{\"query\":\"" + query + "\"}")).build());
                }
                ask(client, request(platform, token, "/v1/participants?first=50").build());
            }
        } catch (IOException e) {
            throw new StartProblem("The training did not reach the server: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpRequest.Builder request(Platform platform, String token, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + platform.port() + path)).header("Authorization", "Bearer " + token);
    }

    private static void ask(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        int status = client.send(request, BodyHandlers.ofByteArray()).statusCode();
        if (status != 200) {
            throw new StartProblem("The training got status " + status + " for " + request.uri().getPath());
        }
    }
}
