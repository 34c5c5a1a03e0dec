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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One connection as the machinery sees it: it begins as {@link FirstLine} says, and knows since when it waits for the other side. */
final class Line implements ConnectionContext {
    private final ConnectionContext given;
    private final FirstLine first = new FirstLine();
    private final DataReader reader = DataReader.create(this::next);
    private final DataWriter writer = new Writer();
    private final Unchunked unchunked = new Unchunked();
    private boolean begun;
    private final Wait reading = new Wait();
    private final Wait writing = new Wait();
    private volatile long lastDone = System.nanoTime();
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
     * Whether nobody is at the other end any more: for so long nothing came that was waited for, or nothing was taken. Whoever sends a file and
     * reads of it later only is there. Headers count as a whole, since whoever sends them letter by letter sends no request.
     */
    boolean isLeft(long nanos) {
        long now = System.nanoTime();
        return readingHeaders || (reading.longerThan(nanos, now) || writing.longerThan(nanos, now)) && now - lastDone > nanos;
    }

    private byte @Nullable [] next() {
        if (begun) {
            return received();
        }
        begun = true;
        return first.read(this::received);
    }

    private byte @Nullable [] received() {
        reading.begin();
        try {
            return given.serverSocket().get();
        } catch (UncheckedIOException e) {
            throw new ServerConnectionException("nothing can be read", e);
        } finally {
            done(reading);
        }
    }

    private void done(Wait wait) {
        wait.end();
        lastDone = System.nanoTime();
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
            sent(given.dataWriter()::write, buffer);
        }

        @Override
        public void writeNow(BufferData... buffers) {
            writeNow(BufferData.create(buffers));
        }

        @Override
        public void writeNow(BufferData buffer) {
            sent(given.dataWriter()::writeNow, buffer);
        }

        @Override
        public void flush() {
            given.dataWriter().flush();
        }

        @Override
        public void close() {
            given.dataWriter().close();
        }

        private void sent(Consumer<BufferData> way, BufferData buffer) {
            writing.begin();
            try {
                way.accept(plain(buffer));
            } finally {
                done(writing);
            }
        }

        private BufferData plain(BufferData buffer) {
            return first.isOld() ? BufferData.create(unchunked.of(buffer.readBytes())) : buffer;
        }
    }

    /** Since when one direction waits for the other side. */
    private static final class Wait {
        private volatile boolean waiting;
        private volatile long since;

        void begin() {
            since = System.nanoTime();
            waiting = true;
        }

        void end() {
            waiting = false;
        }

        boolean longerThan(long nanos, long now) {
            return waiting && now - since > nanos;
        }
    }
}
