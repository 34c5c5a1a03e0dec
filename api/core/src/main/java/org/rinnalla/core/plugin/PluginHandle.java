package org.rinnalla.core.plugin;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What keeps a loaded plugin alive: its class loader and its threads. Opaque; closed with the {@link Catalogue} that holds the plugin. */
public final class PluginHandle implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PluginHandle.class);
    private static final int THREADS = 32;

    private final String name;
    private final ClassLoader loader;
    private final Closeable resources;
    private final ExecutorService threads;
    private final PluginHealth health = new PluginHealth();
    private final Semaphore slots = new Semaphore(THREADS);

    PluginHandle(String name, ClassLoader loader, Closeable resources) {
        this.name = name;
        this.loader = loader;
        this.resources = resources;
        this.threads = Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("plugin-" + name + "-", 0).inheritInheritableThreadLocals(false).factory());
    }

    /** The file's name, for messages before the plugin's id is known. */
    String name() {
        return name;
    }

    PluginHealth health() {
        return health;
    }

    ClassLoader loader() {
        return loader;
    }

    /** False when no thread came free within the budget. */
    boolean start(PluginCall<?> call, Duration budget) throws InterruptedException {
        if (!slots.tryAcquire(budget.toNanos(), TimeUnit.NANOSECONDS)) {
            return false;
        }
        try {
            threads.execute(call);
            return true;
        } catch (RejectedExecutionException | OutOfMemoryError e) {
            slots.release();
            return false;
        }
    }

    void leave() {
        slots.release();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            resources.close();
        } catch (IOException e) {
            LOG.warn("event=plugin-not-closed plugin={} reason=\"{}\"", name, e.getMessage());
        }
    }
}
