package org.rinnalla.server.settings;

/**
 * How much is let in.
 *
 * @param bodyBytes largest body of a request, but for imports
 * @param importBytes largest file of an import
 * @param concurrentRequests requests worked on at a time
 * @param queuedRequests requests that wait for one of these to end; the rest gets 503
 * @param connections open connections at a time
 * @param idleSeconds how long a connection may stay without a request
 */
public record LimitSettings(int bodyBytes, int importBytes, int concurrentRequests, int queuedRequests, int connections, int idleSeconds) {
    static LimitSettings read(SettingsReader reader) {
        return new LimitSettings(reader.number("limits.body-bytes", 1 << 20, 1 << 10, 64 << 20),
                reader.number("limits.import-bytes", 256 << 20, 1 << 10, 2_000_000_000),
                reader.number("limits.concurrent-requests", 64, 1, 10_000), reader.number("limits.queued-requests", 256, 0, 100_000),
                reader.number("limits.connections", 2048, 1, 100_000), reader.number("limits.idle-seconds", 60, 1, 3600));
    }
}
