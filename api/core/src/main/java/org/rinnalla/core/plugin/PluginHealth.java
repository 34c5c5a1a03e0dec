package org.rinnalla.core.plugin;

import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import org.rinnalla.core.plugin.CircuitBreaker.Admission;
import org.rinnalla.core.plugin.CircuitBreaker.Ending;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a plugin has done since it was loaded. */
public final class PluginHealth {
    private static final Logger LOG = LoggerFactory.getLogger(PluginHealth.class);
    private final CircuitBreaker breaker = new CircuitBreaker();
    private final LongAdder calls = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final LongAdder rejected = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    /** Whether calls to the plugin go through. */
    public enum Circuit {
        /** They do. */
        CLOSED,
        /** It failed too often; one call at a time goes through to try it. */
        HALF_OPEN,
        /** It failed too often; for a while none does. */
        OPEN;

        /** For machines: {@code closed}, {@code half-open}, {@code open}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    PluginHealth() {}

    public Circuit circuit() {
        return Circuit.valueOf(breaker.state().name());
    }

    /** Calls that went through, however they ended. */
    public long calls() {
        return calls.sum();
    }

    /** Those that failed by the plugin's fault. */
    public long failures() {
        return failures.sum();
    }

    /** Calls that did not go through, because the plugin had failed too often. */
    public long rejected() {
        return rejected.sum();
    }

    /** Time that callers waited for it, in seconds. */
    public double seconds() {
        return nanos.sum() / 1e9;
    }

    Admission admit(BreakerSettings settings, long now) {
        Admission admission = breaker.admit(settings, now);
        (admission == Admission.REJECTED ? rejected : calls).increment();
        return admission;
    }

    void ended(String plugin, Admission admission, Ending ending, BreakerSettings settings, long begun, long now) {
        nanos.add(now - begun);
        if (ending == Ending.BADLY) {
            failures.increment();
        }
        if (breaker.ended(admission, ending, settings, now)) {
            LOG.warn("event=plugin-circuit plugin={} state={} failures={} window={} restSeconds={}", plugin, circuit().word(),
                    settings.failures(), settings.window(), settings.rest().toSeconds());
        }
    }
}
