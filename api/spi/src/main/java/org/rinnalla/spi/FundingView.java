package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who pays for a programme.
 *
 * @param funder name
 * @param startsOn first day
 * @param endsOn last day; empty: it goes on
 * @param share percent, 1–100, where known
 */
public record FundingView(String funder, LocalDate startsOn, Optional<LocalDate> endsOn, Optional<Integer> share) {
    public FundingView {
        requireNonNull(funder, "funder is null");
        requireNonNull(startsOn, "startsOn is null");
        requireNonNull(endsOn, "endsOn is null");
        requireNonNull(share, "share is null");
    }
}
