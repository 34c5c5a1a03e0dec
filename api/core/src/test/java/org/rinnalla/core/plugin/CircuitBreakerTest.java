package org.rinnalla.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.plugin.Answer.Answered;
import org.rinnalla.core.plugin.Answer.Faulted;
import org.rinnalla.core.plugin.PluginFault.Reason;
import org.rinnalla.core.plugin.PluginHealth.Circuit;

/** With a clock that the test moves: three failures of four calls, then ten seconds of rest. */
class CircuitBreakerTest {
    private final AtomicLong nanos = new AtomicLong(-5);
    private final Fence fence = new Fence(new FenceSettings(Duration.ofSeconds(5), Duration.ofSeconds(5),
            new BreakerSettings(4, 3, Duration.ofSeconds(10))), nanos::get);
    private final InstalledPlugin plugin = new FakePlugin().bundle("en", "").installed();

    @AfterEach
    void close() {
        plugin.handle().close();
    }

    @Test
    void a_plugin_that_fails_too_often_is_left_alone() {
        // Given a plugin that failed three times of four
        fail(2);
        succeed(1);
        assertThat(plugin.health().circuit()).isEqualTo(Circuit.CLOSED);
        fail(1);
        assertThat(plugin.health().circuit()).isEqualTo(Circuit.OPEN);
        // When it is called again, then its code is not run
        assertThat(fault(() -> {
            throw new AssertionError("called");
        })).isEqualTo(Reason.OUT_OF_SERVICE);
        assertThat(plugin.health().calls()).isEqualTo(4);
        assertThat(plugin.health().failures()).isEqualTo(3);
        assertThat(plugin.health().rejected()).isEqualTo(1);
    }

    @Test
    void a_failure_now_and_then_changes_nothing() {
        for (int i = 0; i < 20; i++) {
            fail(1);
            succeed(1);
        }

        assertThat(plugin.health().circuit()).isEqualTo(Circuit.CLOSED);
        assertThat(plugin.health().rejected()).isZero();
    }

    @Test
    void after_its_rest_one_call_tries_it_and_closes_the_circuit() {
        fail(3);
        rest();
        // When one call is let through, then others still are not
        assertThat(fence.call(plugin, "trial", () -> {
            assertThat(plugin.health().circuit()).isEqualTo(Circuit.HALF_OPEN);
            return fault(() -> "meanwhile");
        })).isEqualTo(new Answered<>(Reason.OUT_OF_SERVICE));
        // and when it has gone well, everything is as at first
        assertThat(plugin.health().circuit()).isEqualTo(Circuit.CLOSED);
        fail(2);
        assertThat(plugin.health().circuit()).isEqualTo(Circuit.CLOSED);
    }

    @Test
    void a_trial_that_fails_opens_it_again() {
        fail(3);
        rest();
        fail(1);

        assertThat(plugin.health().circuit()).isEqualTo(Circuit.OPEN);
        assertThat(fault(() -> "here")).isEqualTo(Reason.OUT_OF_SERVICE);
        rest();
        assertThat(fence.call(plugin, "trial", () -> "here")).isEqualTo(new Answered<>("here"));
    }

    @Test
    void what_is_not_its_fault_is_not_held_against_it() {
        for (int i = 0; i < 5; i++) {
            assertThat(fault(() -> {
                throw new RinnallaException(ErrorCode.UNAVAILABLE, "error.database", Map.of());
            })).isEqualTo(Reason.PLATFORM_FAILED);
        }

        assertThat(plugin.health().circuit()).isEqualTo(Circuit.CLOSED);
        assertThat(plugin.health().failures()).isZero();
    }

    private void rest() {
        nanos.addAndGet(Duration.ofSeconds(10).toNanos());
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(fault(() -> {
                throw new IllegalStateException();
            })).isEqualTo(Reason.THREW);
        }
    }

    private void succeed(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(fence.call(plugin, "good", () -> "here")).isEqualTo(new Answered<>("here"));
        }
    }

    private Reason fault(java.util.concurrent.Callable<Object> body) {
        return switch (fence.call(plugin, "test", body)) {
            case Faulted<Object>(PluginFault fault) -> fault.reason();
            case Answered<Object>(Object value) -> throw new AssertionError("answered " + value);
        };
    }
}
