package org.rinnalla.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rinnalla.core.plugin.Answer.Answered;
import org.rinnalla.core.plugin.Answer.Faulted;
import org.rinnalla.core.plugin.PluginFault.Reason;

@Timeout(60)
class FenceTest {
    private final Fence fence = new Fence(
            new FenceSettings(Duration.ofMillis(300), Duration.ofMillis(600), new BreakerSettings(1000, 1000, Duration.ofSeconds(30))));
    private final InstalledPlugin plugin = new FakePlugin().bundle("en", "").installed();

    @AfterEach
    void close() {
        plugin.handle().close();
    }

    @Test
    void passes_an_answer_on() {
        assertThat(fence.call(plugin, "sum", () -> 1 + 1)).isEqualTo(new Answered<>(2));
    }

    @Test
    void holds_whatever_is_thrown() {
        assertThat(fault(() -> {
            throw new java.io.IOException("secret");
        }).reason()).isEqualTo(Reason.THREW);
        assertThat(fault(() -> recurse(1)).message()).contains("StackOverflowError");
        assertThat(fault(() -> {
            throw new NoClassDefFoundError("x");
        }).message()).isEqualTo("Plugin quay failed in test: java.lang.NoClassDefFoundError");
    }

    @Test
    void does_not_quote_what_a_plugin_says_of_people() {
        PluginFault fault = fault(() -> {
            throw new IllegalArgumentException("born 1990-01-01");
        });

        assertThat(fault.message()).isEqualTo("Plugin quay failed in test: java.lang.IllegalArgumentException");
        assertThat(fault.cause().getStackTrace()).isNotEmpty();
    }

    @Test
    void names_a_missing_answer() {
        assertThat(fault(() -> nothing()).reason()).isEqualTo(Reason.RETURNED_NULL);
    }

    @Test
    void ends_what_takes_too_long_and_interrupts_it() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);

        PluginFault fault = fault(() -> {
            try {
                return Thread.currentThread().join(Duration.ofMinutes(1));
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
        });

        assertThat(fault.reason()).isEqualTo(Reason.TIMED_OUT);
        assertThat(interrupted.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void gives_reports_more_time() {
        assertThat(fence.report(plugin, "report", () -> {
            Thread.sleep(400);
            return "done";
        })).isEqualTo(new Answered<>("done"));
    }

    @Test
    void a_plugin_that_spins_on_every_processor_stops_neither_virtual_threads_nor_other_plugins() throws InterruptedException {
        // Given a plugin with more endless loops than there are processors
        AtomicBoolean stop = new AtomicBoolean();
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < 2 * Runtime.getRuntime().availableProcessors(); i++) {
            callers.add(Thread.startVirtualThread(() -> fence.call(plugin, "spin", () -> spin(stop))));
        }
        for (Thread caller : callers) {
            caller.join();
        }
        // When a virtual thread asks another plugin
        InstalledPlugin other = new FakePlugin().bundle("en", "").installed();
        List<Answer<String>> answers = new ArrayList<>();
        Thread asking = Thread.startVirtualThread(() -> answers.add(fence.report(other, "ask", () -> "here")));
        boolean ended = asking.join(Duration.ofSeconds(10));
        stop.set(true);
        // Then it is answered
        assertThat(ended).isTrue();
        assertThat(answers).containsExactly(new Answered<>("here"));
        other.handle().close();
    }

    @Test
    void a_plugin_whose_threads_all_hang_is_busy_until_they_end() throws InterruptedException {
        // Given a plugin all of whose threads wait, deaf to interruption
        CountDownLatch end = new CountDownLatch(1);
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            callers.add(Thread.startVirtualThread(() -> fence.call(plugin, "hang", () -> deaf(end))));
        }
        for (Thread caller : callers) {
            caller.join();
        }
        // When it is called once more, then it has no thread
        assertThat(fault(() -> "here").reason()).isEqualTo(Reason.BUSY);
        // When they end, then it is back
        end.countDown();
        assertThat(fence.report(plugin, "test", () -> "here")).isEqualTo(new Answered<>("here"));
    }

    @Test
    void a_plugin_that_was_closed_answers_no_more() {
        plugin.handle().close();

        assertThat(fault(() -> "here").reason()).isEqualTo(Reason.BUSY);
    }

    @Test
    void leaves_no_interrupt_behind_for_the_next_call() {
        // Given a fence whose budget ends just when the call does
        Fence narrow = new Fence(Duration.ofMillis(20), Duration.ofMillis(20));
        for (int i = 0; i < 50; i++) {
            // When a call is ended or ends by itself, whichever comes first
            assertThat(narrow.call(plugin, "sleep", () -> {
                Thread.sleep(19);
                return "done";
            })).isNotNull();
            // Then the next one knows nothing of it
            assertThat(fence.call(plugin, "look", () -> Thread.currentThread().isInterrupted())).isEqualTo(new Answered<>(false));
        }
    }

    private PluginFault fault(Callable<Object> body) {
        return switch (fence.call(plugin, "test", body)) {
            case Faulted<Object>(PluginFault fault) -> fault;
            case Answered<Object>(Object value) -> throw new AssertionError("answered " + value);
        };
    }

    private static int recurse(int depth) {
        return recurse(depth + 1) + 1;
    }

    private static String spin(AtomicBoolean stop) {
        while (!stop.get()) {
            Thread.onSpinWait();
        }
        return "stopped";
    }

    private static String deaf(CountDownLatch end) {
        while (end.getCount() > 0) {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.interrupted();
            }
        }
        return "ended";
    }

    @SuppressWarnings("NullAway")
    private static Object nothing() {
        return null;
    }
}
