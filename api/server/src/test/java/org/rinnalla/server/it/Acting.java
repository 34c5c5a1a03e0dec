package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.rinnalla.server.RunningServer;
import org.rinnalla.server.it.GraphQl.Answer;
import org.rinnalla.spi.Role;

/** Somebody in a role who does a part of a story, in a language, through GraphQL and REST alike. */
final class Acting {
    private final RunningServer server;
    private final String token;
    private final String language;
    private final GraphQl graphql;

    /**
     * @param language a BCP 47 tag
     * @param subject as the identity provider names somebody
     * @param units refs of units; none: all
     */
    Acting(RunningServer server, String language, Role role, String tenant, String subject, String... units) {
        this.server = server;
        this.token = server.tokenOf(subject, role, tenant, units);
        this.language = language;
        this.graphql = new GraphQl(server, token, language);
    }

    Answer ask(String query, Object... variables) {
        return graphql.ask(query, variables);
    }

    /** A step that is taken; {@code shown} is what to show of the payload. */
    Answer does(String mutation, String shown, Object... given) {
        return graphql.step(mutation, shown, GraphQl.input(given)).done(mutation);
    }

    /** A new row by a step that is taken: its id. */
    String makes(String mutation, String noun, Object... given) {
        return does(mutation, noun + " { id }", given).text("/" + mutation + "/" + noun + "/id");
    }

    /** A step that may be refused. */
    Answer tries(String mutation, String shown, Object... given) {
        return graphql.step(mutation, shown, GraphQl.input(given));
    }

    HttpResponse<String> get(String path) {
        return server.send(rest(path).GET());
    }

    /** The answer in a certain media type. */
    HttpResponse<String> post(String path, JsonObject body, String type) {
        return server.send(rest(path).header("Content-Type", "application/json").header("Accept", type)
                .POST(BodyPublishers.ofString(body.toString())));
    }

    HttpResponse<String> post(String path, JsonObject body) {
        return post(path, "*/*", body);
    }

    /** A question whose answer may have several forms, such as a report. */
    HttpResponse<String> post(String path, String accept, JsonObject body) {
        return server.send(rest(path).header("Content-Type", "application/json").header("Accept", accept)
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** A change from the version that the caller knows, in quotes as an {@code ETag} has it. */
    HttpResponse<String> patch(String path, String version, JsonObject body) {
        return server.send(rest(path).header("Content-Type", "application/json").header("If-Match", version).method("PATCH",
                BodyPublishers.ofString(body.toString())));
    }

    /** An answer that is no error. */
    String reads(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private HttpRequest.Builder rest(String path) {
        return server.request(path, token).header("Accept-Language", language.toLowerCase(Locale.ROOT));
    }
}
