package org.rinnalla.core.plugin;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import org.rinnalla.core.plugin.CircuitBreaker.Admission;
import org.rinnalla.core.plugin.CircuitBreaker.Ending;
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
    private final FenceSettings settings;
    private final LongSupplier clock;

    public Fence(FenceSettings settings) {
        this(settings, System::nanoTime);
    }

    Fence(FenceSettings settings, LongSupplier clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** With these time budgets. */
    public Fence(Duration callBudget, Duration reportBudget) {
        this(new FenceSettings(callBudget, reportBudget, BreakerSettings.standard()));
    }

    /** 2 seconds for a call, 60 for a report. */
    public static Fence standard() {
        return new Fence(FenceSettings.standard());
    }

    /**
     * Calls a plugin. The fault, if any, does not quote what the plugin threw: messages may hold personal data.
     *
     * @param what the call in words for the log, such as {@code rule KN-1}; no personal data
     */
    public <T> Answer<T> call(InstalledPlugin plugin, String what, Callable<T> body) {
        return guarded(plugin, new PluginCall<>(plugin.handle(), plugin.id(), what, false, body), settings.call());
    }

    /** Calls a plugin with the time budget of a report. */
    public <T> Answer<T> report(InstalledPlugin plugin, String what, Callable<T> body) {
        return guarded(plugin, new PluginCall<>(plugin.handle(), plugin.id(), what, false, body), settings.report());
    }

    /** Calls a plugin that is being loaded and has seen no data yet; the fault quotes what it threw. */
    <T> Answer<T> load(PluginHandle handle, String what, Callable<T> body) {
        return run(handle, new PluginCall<>(handle, handle.name(), what, true, body), settings.call());
    }

    private <T> Answer<T> guarded(InstalledPlugin plugin, PluginCall<T> call, Duration budget) {
        PluginHealth health = plugin.handle().health();
        long begun = clock.getAsLong();
        Admission admission = health.admit(settings.breaker(), begun);
        if (admission == Admission.REJECTED) {
            return call.fault(Reason.OUT_OF_SERVICE, "it failed too often and is left alone for "
                    + settings.breaker().rest().toSeconds() + " s");
        }
        Ending ending = Ending.UNDECIDED;
        try {
            Answer<T> answer = run(plugin.handle(), call, budget);
            ending = ending(answer);
            return answer;
        } finally {
            health.ended(plugin.id(), admission, ending, settings.breaker(), begun, clock.getAsLong());
        }
    }

    private static Ending ending(Answer<?> answer) {
        return switch (answer) {
            case Answer.Answered<?> _ -> Ending.WELL;
            case Answer.Faulted<?>(PluginFault fault) -> switch (fault.reason()) {
                case THREW, TIMED_OUT, BUSY, RETURNED_NULL, RETURNED_WRONG, RETURNED_TOO_MUCH -> Ending.BADLY;
                case INTERRUPTED, PLATFORM_FAILED, OUT_OF_SERVICE -> Ending.UNDECIDED;
            };
        };
    }

    private static <T> Answer<T> run(PluginHandle handle, PluginCall<T> call, Duration budget) {
        long until = System.nanoTime() + budget.toNanos();
        try {
            return handle.start(call, budget)
                    ? call.await(budget, until)
                    : call.fault(Reason.BUSY, "all its threads are busy with calls that have not ended, or it is out of service");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return call.fault(Reason.INTERRUPTED, "whoever waited for it was interrupted");
        }
    }
}
