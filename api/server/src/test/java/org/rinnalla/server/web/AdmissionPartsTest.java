package org.rinnalla.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
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
    void theMoreAreSentAwayTheFewerAreInside() {
        // Given four places to work and four to wait, three of them taken
        Places places = new Places(4, 4);
        for (int i = 0; i < 3; i++) {
            assertThat(places.enter()).isTrue();
        }
        // When so many were sent away that all of them would fill the line twice over
        for (int i = 0; i < 13; i++) {
            places.sentAway();
        }
        // Then three quarters of the places to work are all there are
        assertThat(places.isFull()).isTrue();
        assertThat(places.enter()).isFalse();
        // And when they are no longer away, there is room again
        for (int i = 0; i < 13; i++) {
            places.back();
        }
        assertThat(places.isFull()).isFalse();
        assertThat(places.enter()).isTrue();
    }

    @Test
    void whoeverWasSentAwayKeepsNobodyOutWhereThereIsRoomForAll() {
        // Given eight that ask, for whom there are places, although five of them were sent away
        Places places = new Places(4, 4);
        for (int i = 0; i < 5; i++) {
            places.sentAway();
        }
        // When the other three come
        for (int i = 0; i < 3; i++) {
            assertThat(places.enter()).isTrue();
        }
        // Then the next one gets in too
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
    void thoseWhoWereRefusedTogetherComeBackOneAfterAnother() {
        // Given as many rests as there may be connections refused at once
        Rests rests = new Rests(Duration.ofMillis(200));
        List<Long> millis = Stream.generate(rests::next).limit(200).map(Duration::toMillis).sorted().toList();
        // Then they last from half as long to half as long again, and no ten of them end within five milliseconds
        assertThat(millis.getFirst()).isBetween(100L, 102L);
        assertThat(millis.getLast()).isBetween(297L, 300L);
        for (int i = 10; i < millis.size(); i++) {
            assertThat(millis.get(i) - millis.get(i - 10)).isGreaterThan(5);
        }
    }

    @Test
    void withoutARestNobodyIsLeftAlone() {
        Rests rests = new Rests(Duration.ZERO);
        rests.rest("a");
        assertThat(rests.disturbed("a")).isFalse();
    }
}
