package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who is sought, without anything that names the person or the one who gave the signal.
 *
 * @param receivedOn day of the signal
 * @param source coded source of the signal; empty: whoever asks may not see it
 * @param firstContactOn empty: not reached yet
 * @param attempts kinds of the attempts in their order
 * @param handOvers services that the person was handed over to
 */
public record OutreachView(LocalDate receivedOn, String source, Optional<LocalDate> firstContactOn, List<String> attempts,
        List<String> handOvers) {
    public OutreachView {
        requireNonNull(receivedOn, "receivedOn is null");
        requireNonNull(source, "source is null");
        requireNonNull(firstContactOn, "firstContactOn is null");
        attempts = List.copyOf(attempts);
        handOvers = List.copyOf(handOvers);
    }
}
