package org.rinnalla.server.web;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.task.InterruptableTask;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1Connection;
import io.helidon.webserver.http1.Http1ConnectionListener;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.time.Duration;
import java.util.Set;

/**
 * Every connection that comes in. The machinery has no time limit for a client that stops in the middle of its headers or of a body, or takes no
 * more of an answer; here such a one is left after the time that an idle connection has.
 */
final class Lines implements ServerConnectionSelector {
    private final Http1ConnectionSelector http;
    private final long patience;

    Lines(Http1Config.Builder config, Duration patience) {
        this.http = Http1ConnectionSelector.builder().config(config.addReceiveListener(new Headed()).build()).build();
        this.patience = patience.toNanos();
    }

    @Override
    public int bytesToIdentifyConnection() {
        return 0;
    }

    @Override
    public Support supports(BufferData data) {
        return Support.SUPPORTED;
    }

    @Override
    public Set<String> supportedApplicationProtocols() {
        return http.supportedApplicationProtocols();
    }

    @Override
    public ServerConnection connection(ConnectionContext context) {
        Line line = new Line(context);
        return new Watched((Http1Connection) http.connection(line), line, patience);
    }

    private record Watched(Http1Connection connection, Line line, long patience) implements ServerConnection, InterruptableTask<Void> {
        @Override
        public void handle(Limit limit) throws InterruptedException {
            connection.handle(limit);
        }

        @Override
        public Duration idleTime() {
            return connection.idleTime();
        }

        @Override
        public void close(boolean interrupt) {
            connection.close(interrupt || line.isLeft(patience));
        }

        @Override
        public boolean canInterrupt() {
            return connection.canInterrupt();
        }
    }

    private static final class Headed implements Http1ConnectionListener {
        @Override
        public void prologue(ConnectionContext context, HttpPrologue prologue) {
            if (context instanceof Line line) {
                line.headersBegin();
            }
        }

        @Override
        public void headers(ConnectionContext context, Headers headers) {
            if (context instanceof Line line) {
                line.headersEnd();
            }
        }
    }
}
