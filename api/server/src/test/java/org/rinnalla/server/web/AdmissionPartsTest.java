package org.rinnalla.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Who gets in, and who is left alone. */
class AdmissionPartsTest {
    @Test
    void nobodyGetsInBesideThoseWhoWorkAndThoseWhoWait() throws InterruptedException {
        // Given a place to work and one to wait, and both are taken
        Places places = new Places(1, 1);
        assertThat(places.enter()).isTrue();
        assertThat(places.isFull()).isTrue();
        Thread waiting = Thread.ofVirtual().start(() -> {
            if (places.enter()) {
                places.leave();
            }
        });
        while (waiting.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        // When a third one comes, then it is sent away at once
        assertThat(places.enter()).isFalse();
        // And when the first one leaves, the one that waited gets in, and after it there is room again
        places.leave();
        waiting.join();
        assertThat(places.isFull()).isFalse();
        assertThat(places.enter()).isTrue();
    }

    @Test
    void whatIsThereWhenARestEndsCameTooSoonAndWhatComesNextDidNot() {
        AtomicLong nanos = new AtomicLong();
        Rests rests = new Rests(Duration.ofMillis(1), nanos::get);
        assertThat(rests.disturbed("a")).isFalse();
        // Given a connection that was left alone
        rests.rest("a");
        // When its next request is there already, then it came too soon; that of another connection did not
        assertThat(rests.disturbed("b")).isFalse();
        assertThat(rests.disturbed("a")).isTrue();
        // And what follows is heard, as is what comes a while after a rest
        assertThat(rests.disturbed("a")).isFalse();
        rests.rest("a");
        nanos.addAndGet(20_000_000);
        assertThat(rests.disturbed("a")).isFalse();
    }

    @Test
    void withoutARestNobodyIsLeftAlone() {
        Rests rests = new Rests(Duration.ZERO);
        rests.rest("a");
        assertThat(rests.disturbed("a")).isFalse();
    }
}
