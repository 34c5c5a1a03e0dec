package org.rinnalla.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.rinnalla.server.security.DemoIssuer;
import org.rinnalla.server.settings.Settings;
import org.rinnalla.spi.DemoSet;
import org.rinnalla.spi.Role;

/**
 * {@code rinnalla train}, for the build: a short life on a throw-away database, in which the Java machine learns what a start needs
 * ({@code -XX:AOTCacheOutput}). A start with what it learnt takes a third of the time. It takes along every class that was seen, needed or
 * not, so {@code train --fill} makes the database in a process of its own, and the client is the plainest there is.
 */
final class TrainCommand {
    private static final String FILL = "--fill";
    private static final int ROUNDS = 30;
    /** More at once than the server takes: whoever is refused later shall not meet code that nobody ran before. */
    private static final int BURST = 96;
    private static final int OK = 200;
    private static final int BUSY = 503;
    private static final List<String> QUERIES = List.of(
            "{ viewer { role } plugins { id version } }",
            "{ participants(first: 50) { totalCount nodes { id familyName birthDate nationalId provider { name } placements(first: 5) "
                    + "{ nodes { kind startedOn employer { name } } } } pageInfo { hasNextPage endCursor } } }",
            "{ employers(first: 10) { nodes { id name } } enrolments(first: 10) { nodes { phase state programme { name } } } }");

    private TrainCommand() {}

    static void run(Main.Machine machine, List<String> arguments) {
        boolean fill = arguments.contains(FILL);
        Options.parse("train", arguments.stream().filter(each -> !each.equals(FILL)).toList(), Set.of()).noWords("train");
        Settings settings = Settings.read(machine.environment(), machine.home(), true);
        try (Platform platform = Platform.start(settings, 1)) {
            if (!fill) {
                train(platform);
                Banner.print(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), platform, RunCommand.SETTLED);
            }
        } catch (IOException e) {
            throw new StartProblem("The training did not reach the server: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void train(Platform platform) throws IOException, InterruptedException {
        DemoSet set = platform.demoSets().getFirst();
        String token = platform.demo().orElseThrow()
                .token(new DemoIssuer.Grant("train", Role.PROGRAMME_MANAGER, set.key(), List.of("*"), Duration.ofHours(1)));
        for (int round = 0; round < ROUNDS; round++) {
            for (String query : QUERIES) {
                good(ask(platform, token, "/graphql", "{\"query\":\"" + query + "\"}"), OK);
            }
            good(ask(platform, token, "/v1/participants?first=50", ""), OK);
        }
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> burst = new ArrayList<>();
            for (int i = 0; i < BURST; i++) {
                burst.add(() -> ask(platform, token, "/v1/participants?first=50", ""));
            }
            for (Future<Integer> answer : callers.invokeAll(burst)) {
                good(answer.resultNow(), OK, BUSY);
            }
        }
    }

    private static void good(int status, Integer... expected) {
        if (!List.of(expected).contains(status)) {
            throw new StartProblem("The training got the status " + status);
        }
    }

    private static int ask(Platform platform, String token, String path, String body) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + platform.port() + path).toURL()
                .openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + token);
        if (!body.isEmpty()) {
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/json");
            try (OutputStream out = connection.getOutputStream()) {
                out.write(body.getBytes(StandardCharsets.UTF_8));
            }
        }
        int status = connection.getResponseCode();
        try (InputStream in = status == OK ? connection.getInputStream() : connection.getErrorStream()) {
            in.readAllBytes();
        }
        return status;
    }
}
