package org.rinnalla.core.plugin;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.rinnalla.core.plugin.PluginFault.Reason;

/**
 * The one way to call a plugin: on a thread of the plugin, with a time budget, whatever it throws.
 *
 * <p>The threads are platform threads. A virtual thread that never blocks never leaves its carrier, so on two processors two endless
 * loops in plugins would stop every virtual thread of the server; a platform thread only takes its share of the time. Each plugin has 32
 * of them, so that one that hangs uses up its own and no one else's.
 *
 * <p>What a fence cannot hold: an exhausted heap and {@code System.exit}. Plugins are trusted code.
 */
public final class Fence {
    private final Duration callBudget;
    private final Duration reportBudget;

    public Fence(Duration callBudget, Duration reportBudget) {
        this.callBudget = callBudget;
        this.reportBudget = reportBudget;
    }

    /** 2 seconds for a call, 60 for a report. */
    public static Fence standard() {
        return new Fence(Duration.ofSeconds(2), Duration.ofSeconds(60));
    }

    /**
     * Calls a plugin. The fault, if any, does not quote what the plugin threw: messages may hold personal data.
     *
     * @param what the call in words for the log, such as {@code rule KN-1}; no personal data
     */
    public <T> Answer<T> call(InstalledPlugin plugin, String what, Callable<T> body) {
        return run(new Call<>(plugin.handle(), plugin.id(), what, callBudget, false, body));
    }

    /** Calls a plugin with the time budget of a report. */
    public <T> Answer<T> report(InstalledPlugin plugin, String what, Callable<T> body) {
        return run(new Call<>(plugin.handle(), plugin.id(), what, reportBudget, false, body));
    }

    /** Calls a plugin that is being loaded and has seen no data yet; the fault quotes what it threw. */
    <T> Answer<T> load(PluginHandle handle, String what, Callable<T> body) {
        return run(new Call<>(handle, handle.name(), what, callBudget, true, body));
    }

    private static <T> Answer<T> run(Call<T> call) {
        long until = System.nanoTime() + call.budget().toNanos();
        try {
            if (!call.handle().enter(call.budget().toNanos())) {
                return call.fault(Reason.BUSY, "all its threads are busy with calls that have not ended");
            }
            Future<Answer<T>> future;
            try {
                future = call.handle().threads().submit(() -> inside(call));
            } catch (RejectedExecutionException | OutOfMemoryError e) {
                call.handle().leave();
                return call.fault(Reason.BUSY, "it has been taken out of service, or no thread can be had");
            }
            return await(call, future, until);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return call.fault(Reason.INTERRUPTED, "whoever waited for it was interrupted");
        }
    }

    private static <T> Answer<T> await(Call<T> call, Future<Answer<T>> future, long until) throws InterruptedException {
        try {
            return future.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            future.cancel(true);
            return call.fault(Reason.TIMED_OUT, "it took longer than " + call.budget().toMillis() + " ms");
        } catch (InterruptedException e) {
            future.cancel(true);
            throw e;
        } catch (ExecutionException | CancellationException e) {
            return call.fault(Reason.THREW, "its thread ended early: " + e);
        }
    }

    @SuppressWarnings({"CatchThrowable", "ConstantValue"})
    private static <T> Answer<T> inside(Call<T> call) {
        try {
            Thread.currentThread().setContextClassLoader(call.handle().loader());
            T value = call.body().call();
            return value == null ? call.fault(Reason.RETURNED_NULL, "it returned null") : new Answer.Answered<>(value);
        } catch (Throwable thrown) {
            return call.fault(Reason.THREW, retold(thrown, call.quoted()));
        } finally {
            call.handle().leave();
        }
    }

    private static PluginFailure retold(Throwable thrown, boolean quoted) {
        try {
            return PluginFailure.of(thrown, quoted);
        } catch (Throwable again) {
            return new PluginFailure(thrown.getClass().getName() + ", whose message cannot be read");
        }
    }

    private record Call<T>(PluginHandle handle, String plugin, String what, Duration budget, boolean quoted, Callable<T> body) {
        Answer<T> fault(Reason reason, String message) {
            return fault(reason, new PluginFailure(message));
        }

        Answer<T> fault(Reason reason, PluginFailure cause) {
            return new Answer.Faulted<>(new PluginFault(plugin, what, reason, cause));
        }
    }
}
