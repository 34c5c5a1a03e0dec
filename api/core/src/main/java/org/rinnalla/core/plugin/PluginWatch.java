package org.rinnalla.core.plugin;

import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the plugins directory now and then. Looking, not listening: the system's notifications do not come from network file systems or
 * from the links by which orchestrators swap whole directories.
 */
public final class PluginWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PluginWatch.class);
    private final Thread thread;

    private PluginWatch(Thread thread) {
        this.thread = thread;
    }

    /** Reloads when the directory has changed and was the same at two looks. */
    public static PluginWatch start(Path directory, Duration every, PluginReloader reloader) {
        Settling settling = new Settling(Settling.look(directory));
        return new PluginWatch(Thread.ofVirtual().name("plugin-watch").start(() -> run(directory, every, reloader, settling)));
    }

    private static void run(Path directory, Duration every, PluginReloader reloader, Settling settling) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(every);
                if (settling.changed(Settling.look(directory)) && !(reloader.reload(false) instanceof ReloadOutcome.Draining)) {
                    settling.done();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("event=plugin-watch-failed", e);
                settling.done();
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
