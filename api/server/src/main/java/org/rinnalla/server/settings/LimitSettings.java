package org.rinnalla.server.settings;

import java.time.Duration;
import org.rinnalla.graphql.GraphQlLimits;
import org.rinnalla.rest.RestLimits;

/**
 * How much is let in.
 *
 * @param http requests and connections
 * @param rest bodies and files
 * @param graphql documents and what they may come to
 */
public record LimitSettings(Http http, RestLimits rest, GraphQlLimits graphql) {
    /** So many requests keep a processor and the database busy; more at a time would only wait for each other. */
    private static final int EACH_PROCESSOR = 16;

    /**
     * How many at a time.
     *
     * @param concurrentRequests requests worked on
     * @param queuedRequests requests that wait for one of these to end; the rest gets 503
     * @param refusedRestMillis how long a connection is left alone once it was refused, give or take a half
     * @param connections open connections
     * @param idleSeconds how long a connection may stay without a request
     */
    public record Http(int concurrentRequests, int queuedRequests, int refusedRestMillis, int connections, int idleSeconds) {}

    static LimitSettings read(SettingsReader reader) {
        int body = reader.number("limits.body-bytes", 1 << 20, 1 << 10, 64 << 20);
        RestLimits rest = new RestLimits(body, reader.number("limits.import-bytes", 256 << 20, 1 << 10, 2_000_000_000));
        int atATime = Math.max(32, EACH_PROCESSOR * Runtime.getRuntime().availableProcessors());
        Http http = new Http(reader.number("limits.concurrent-requests", atATime, 1, 10_000),
                reader.number("limits.queued-requests", atATime, 0, 100_000),
                reader.number("limits.refused-rest-millis", 200, 0, 10_000), reader.number("limits.connections", 2048, 1, 100_000),
                reader.number("limits.idle-seconds", 60, 1, 3600));
        return new LimitSettings(http, rest, graphql(reader, body));
    }

    private static GraphQlLimits graphql(SettingsReader reader, int body) {
        GraphQlLimits standard = GraphQlLimits.standard();
        GraphQlLimits.Document document = standard.document();
        GraphQlLimits.Document limits = new GraphQlLimits.Document(reader.number("limits.graphql.tokens", document.tokens(), 10, 1_000_000),
                reader.number("limits.graphql.depth", document.depth(), 1, 100),
                reader.number("limits.graphql.aliases", document.aliases(), 0, 10_000),
                reader.number("limits.graphql.directives", document.directives(), 0, 10_000),
                reader.number("limits.graphql.fields", document.fields(), 1, 100_000));
        return new GraphQlLimits(body, limits, reader.number("limits.graphql.rows", standard.rows(), 1, 10_000_000),
                Duration.ofSeconds(reader.number("limits.graphql.seconds", (int) standard.time().toSeconds(), 1, 600)),
                standard.withoutIntrospection());
    }
}
