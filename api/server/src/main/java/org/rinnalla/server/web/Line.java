package org.rinnalla.server.web;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.PeerInfo;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.ProxyProtocolData;
import io.helidon.webserver.Router;
import io.helidon.webserver.ServerConnectionException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** One connection as the machinery sees it: it begins as {@link FirstLine} says, and knows since when it waits for the other side. */
final class Line implements ConnectionContext {
    private final ConnectionContext given;
    private final FirstLine first = new FirstLine();
    private final DataReader reader = DataReader.create(this::next);
    private final DataWriter writer = new Writer();
    private final Unchunked unchunked = new Unchunked();
    private boolean begun;
    private volatile long waitingSince;
    private volatile boolean readingHeaders;

    Line(ConnectionContext given) {
        this.given = given;
    }

    /** The first line of a request was read, its headers follow. */
    void headersBegin() {
        readingHeaders = true;
    }

    void headersEnd() {
        readingHeaders = false;
    }

    /**
     * Whether nobody comes to the other end any more: nothing was sent or taken for so long. Headers count as a whole, since whoever sends them
     * letter by letter sends no request.
     */
    boolean isLeft(long nanos) {
        long since = waitingSince;
        return readingHeaders || since != 0 && System.nanoTime() - since > nanos;
    }

    private byte @Nullable [] next() {
        if (begun) {
            return received();
        }
        begun = true;
        return first.read(this::received);
    }

    private byte @Nullable [] received() {
        begin();
        try {
            return given.serverSocket().get();
        } catch (UncheckedIOException e) {
            throw new ServerConnectionException("nothing can be read", e);
        } finally {
            waitingSince = 0;
        }
    }

    private void begin() {
        long now = System.nanoTime();
        waitingSince = now == 0 ? 1 : now;
    }

    @Override
    public DataReader dataReader() {
        return reader;
    }

    @Override
    public DataWriter dataWriter() {
        return writer;
    }

    @Override
    public ListenerContext listenerContext() {
        return given.listenerContext();
    }

    @Override
    public ExecutorService executor() {
        return given.executor();
    }

    @Override
    public Router router() {
        return given.router();
    }

    @Override
    public Optional<ProxyProtocolData> proxyProtocolData() {
        return given.proxyProtocolData();
    }

    @Override
    public HelidonSocket serverSocket() {
        return given.serverSocket();
    }

    @Override
    public PeerInfo remotePeer() {
        return given.remotePeer();
    }

    @Override
    public PeerInfo localPeer() {
        return given.localPeer();
    }

    @Override
    public boolean isSecure() {
        return given.isSecure();
    }

    @Override
    public String socketId() {
        return given.socketId();
    }

    @Override
    public String childSocketId() {
        return given.childSocketId();
    }

    private final class Writer implements DataWriter {
        @Override
        public void write(BufferData... buffers) {
            write(BufferData.create(buffers));
        }

        @Override
        public void write(BufferData buffer) {
            begin();
            try {
                given.dataWriter().write(plain(buffer));
            } finally {
                waitingSince = 0;
            }
        }

        @Override
        public void writeNow(BufferData... buffers) {
            writeNow(BufferData.create(buffers));
        }

        @Override
        public void writeNow(BufferData buffer) {
            begin();
            try {
                given.dataWriter().writeNow(plain(buffer));
            } finally {
                waitingSince = 0;
            }
        }

        @Override
        public void flush() {
            given.dataWriter().flush();
        }

        @Override
        public void close() {
            given.dataWriter().close();
        }

        private BufferData plain(BufferData buffer) {
            return first.isOld() ? BufferData.create(unchunked.of(buffer.readBytes())) : buffer;
        }
    }
}
