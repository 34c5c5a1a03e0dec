package org.rinnalla.core.plugin;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Keeps callers from a plugin that fails more often than not: each call to it would cost its whole time budget. Closed: calls go through.
 * Open: none does. Half open: one at a time goes through, and its end decides.
 */
final class CircuitBreaker {
    /** Whether calls go through. */
    enum State {
        CLOSED, HALF_OPEN, OPEN
    }

    /** What becomes of a call. */
    enum Admission {
        CALL, TRIAL, REJECTED
    }

    /** How a call ended. */
    enum Ending {
        WELL, BADLY, UNDECIDED
    }

    private final Deque<Boolean> last = new ArrayDeque<>();
    private State state = State.CLOSED;
    private int failures;
    private long openedAt;
    private boolean trying;

    synchronized Admission admit(BreakerSettings settings, long nanos) {
        if (state == State.OPEN && nanos - openedAt >= settings.rest().toNanos()) {
            state = State.HALF_OPEN;
        }
        if (state == State.CLOSED) {
            return Admission.CALL;
        }
        if (state == State.OPEN || trying) {
            return Admission.REJECTED;
        }
        trying = true;
        return Admission.TRIAL;
    }

    /** True when this changed whether calls go through. A call that began before it opened has no say any more. */
    synchronized boolean ended(Admission admission, Ending ending, BreakerSettings settings, long nanos) {
        if (admission == Admission.TRIAL) {
            trying = false;
            return switch (ending) {
                case WELL -> close();
                case BADLY -> open(nanos);
                case UNDECIDED -> false;
            };
        }
        if (admission == Admission.REJECTED || state != State.CLOSED || ending == Ending.UNDECIDED) {
            return false;
        }
        remember(ending == Ending.BADLY, settings.window());
        return failures >= settings.failures() && open(nanos);
    }

    synchronized State state() {
        return state;
    }

    private void remember(boolean failed, int window) {
        last.addLast(failed);
        failures += failed ? 1 : 0;
        while (last.size() > window) {
            failures -= last.removeFirst() ? 1 : 0;
        }
    }

    private boolean open(long nanos) {
        state = State.OPEN;
        openedAt = nanos;
        return true;
    }

    private boolean close() {
        state = State.CLOSED;
        last.clear();
        failures = 0;
        return true;
    }
}
