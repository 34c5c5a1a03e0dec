package org.rinnalla.core.plugin;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.plugin.PluginFault.Reason;

/** One call on its way through the {@link Fence}. Runs on a thread of the plugin. */
final class PluginCall<T> implements Runnable {
    private final PluginHandle handle;
    private final String plugin;
    private final String what;
    private final boolean quoted;
    private final Callable<T> body;
    private final CompletableFuture<Answer<T>> answer = new CompletableFuture<>();
    private Optional<Thread> runner = Optional.empty();

    /** @param quoted whether a fault may quote what was thrown */
    PluginCall(PluginHandle handle, String plugin, String what, boolean quoted, Callable<T> body) {
        this.handle = handle;
        this.plugin = plugin;
        this.what = what;
        this.quoted = quoted;
        this.body = body;
    }

    Answer<T> await(Duration budget, long until) throws InterruptedException {
        try {
            return answer.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            interrupt();
            return fault(Reason.TIMED_OUT, "it took longer than " + budget.toMillis() + " ms");
        } catch (InterruptedException e) {
            interrupt();
            throw e;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A call never ends by an exception", e);
        }
    }

    @Override
    public void run() {
        running(Optional.of(Thread.currentThread()));
        try {
            answer.complete(ask());
        } finally {
            running(Optional.empty());
            handle.leave();
        }
    }

    Answer<T> fault(Reason reason, String message) {
        return fault(reason, new PluginFailure(message));
    }

    @SuppressWarnings({"CatchThrowable", "ConstantValue"})
    private Answer<T> ask() {
        try {
            Thread.currentThread().setContextClassLoader(handle.loader());
            T value = body.call();
            return value == null ? fault(Reason.RETURNED_NULL, "it returned null") : new Answer.Answered<>(value);
        } catch (BadContribution bad) {
            return fault(bad.reason(), String.valueOf(bad.getMessage()));
        } catch (RinnallaException ours) {
            return fault(Reason.PLATFORM_FAILED, retold(ours));
        } catch (Throwable thrown) {
            return fault(Reason.THREW, retold(thrown));
        }
    }

    private PluginFailure retold(Throwable thrown) {
        try {
            return PluginFailure.of(thrown, quoted);
        } catch (Throwable again) {
            return new PluginFailure(thrown.getClass().getName() + ", whose message cannot be read");
        }
    }

    private Answer<T> fault(Reason reason, PluginFailure cause) {
        return new Answer.Faulted<>(new PluginFault(plugin, what, reason, cause));
    }

    /** Under one lock with {@link #interrupt}, so that no interrupt strikes the thread's next call. */
    private synchronized void running(Optional<Thread> thread) {
        runner = thread;
        Thread.interrupted();
    }

    private synchronized void interrupt() {
        runner.ifPresent(Thread::interrupt);
    }
}
