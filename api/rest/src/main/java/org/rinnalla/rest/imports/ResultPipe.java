package org.rinnalla.rest.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

import org.jspecify.annotations.Nullable;

/**
 * Sends results while the file still comes in. Many clients send a whole body before they read the answer: were both done on one thread,
 * both sides would wait for each other once the buffers between them are full. So results are sent on a thread of their own, and what the
 * client does not fetch yet is held back, up to a limit that the results of the longest allowed file stay below.
 */
final class ResultPipe implements AutoCloseable {
    private static final byte[] END = new byte[0];
    private static final int LIMIT = 128 << 20;

    private final LinkedBlockingQueue<byte[]> queue = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(LIMIT);
    private final OutputStream out;
    private @Nullable Thread thread;
    private volatile @Nullable IOException failure;

    ResultPipe(OutputStream out) {
        this.out = out;
    }

    void send(byte[] bytes) {
        if (bytes.length == 0) {
            return; // Nothing, which is what stands for the end.
        }
        if (thread == null) {
            thread = Thread.ofVirtual().name("import-results").start(this::drain);
        }
        check();
        room.acquireUninterruptibly(bytes.length);
        queue.add(bytes);
    }

    /** Returns when everything is sent. */
    @Override
    public void close() {
        Thread running = thread;
        if (running != null) {
            queue.add(END);
            try {
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        check();
    }

    private void check() {
        IOException known = failure;
        if (known != null) {
            throw new UncheckedIOException(known);
        }
    }

    private void drain() {
        try {
            for (byte[] bytes = queue.take(); bytes.length > 0; bytes = queue.take()) {
                out.write(bytes);
                if (queue.isEmpty()) {
                    out.flush();
                }
                room.release(bytes.length);
            }
        } catch (IOException e) {
            failed(e);
        } catch (RuntimeException e) {
            failed(new IOException(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whoever waits for room must wake up and see it. */
    private void failed(IOException e) {
        failure = e;
        room.release(LIMIT);
    }
}
