package org.rinnalla.plugin.sweden;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rinnalla.spi.Referrer;
import org.rinnalla.spi.TextKey;

/**
 * The five psychosis clinics that take part (ST-2). Names: samordningstockholm.se, looked up 2026-11 [U]. Since the day on which the
 * programme began here; that all five did so from the first day is derived [D].
 */
final class StockholmClinics {
    private static final LocalDate SINCE = LocalDate.of(2019, 1, 7);

    static final List<Referrer> ALL = Stream.of("alviks-strand", "serafen", "serafen-nydebuterade", "sodermalm", "gubbangen")
            .map(code -> new Referrer(code, TextKey.of("clinic.stockholm." + code), Optional.of(SINCE), Optional.empty())).toList();

    private StockholmClinics() {}
}
