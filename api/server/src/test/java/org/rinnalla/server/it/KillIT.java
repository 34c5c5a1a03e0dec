package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program with its own MariaDB: killed as by a power cut, started again, stopped as by Ctrl-C. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64", disabledReason = "The embedded MariaDB exists for Linux on x86-64 only")
class KillIT {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatWasAnsweredIsThereAfterAKill() throws IOException, InterruptedException {
        Map<String, String> environment = Map.of("RINNALLA_DEMO", "true", "RINNALLA_PORT", "0");
        String employer = "Employer before the power cut";

        // Given a first start in an empty folder, and a write that was answered
        try (Program first = Program.start(folder, environment, "run")) {
            String base = base(first);
            String token = token(first);
            HttpResponse<String> written = send(request(base + "/v1/employers", token).header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"name\":\"" + employer + "\"}")));
            assertThat(written.statusCode()).as(written.body()).isEqualTo(201);

            // When it is killed, and its database is left alone
            first.kill();
        }

        // Then the second start finds the write, and the tokens still hold
        try (Program second = Program.start(folder, environment, "run")) {
            String base = base(second);
            String token = token(second);
            assertThat(send(request(base + "/v1/employers?first=100", token)).body()).contains(employer);
            assertThat(folder.resolve("rinnalla-data/database")).isDirectory();

            // And Ctrl-C stops both
            List<ProcessHandle> children = second.children();
            assertThat(children).isNotEmpty();
            assertThat(second.stop().err()).doesNotContain("Exception");
            assertThat(children).noneMatch(ProcessHandle::isAlive);
        }
    }

    private static String base(Program program) {
        return program.line("REST ").strip().split("\\s+")[1].replace("/v1", "");
    }

    private static String token(Program program) {
        program.line("PROGRAMME_MANAGER of");
        String token = program.line(".");
        program.line("started_in=");
        return token;
    }

    private static HttpRequest.Builder request(String url, String token) {
        return HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
