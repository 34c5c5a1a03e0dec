package org.rinnalla.plugin.sweden;

import java.time.LocalDate;
import java.util.List;
import org.rinnalla.spi.IdentifierOutcome;
import org.rinnalla.spi.PersonIdentifier;

/** Offers an input to the kinds in turn, as the platform does. */
final class NationalIds {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private NationalIds() {}

    static IdentifierOutcome read(String input) {
        return read(input, TODAY, new SwedenPlugin().identifiers());
    }

    static IdentifierOutcome read(String input, LocalDate today, List<PersonIdentifier> kinds) {
        for (PersonIdentifier kind : kinds) {
            IdentifierOutcome outcome = kind.parse(input, () -> today);
            if (!(outcome instanceof IdentifierOutcome.NotThisKind)) {
                return outcome;
            }
        }
        return new IdentifierOutcome.NotThisKind();
    }

    /** {@code valid}, the violation's code, or {@code not this kind}. */
    static String word(IdentifierOutcome outcome) {
        return switch (outcome) {
            case IdentifierOutcome.Valid _ -> "valid";
            case IdentifierOutcome.Invalid(var violation) -> violation.code();
            case IdentifierOutcome.NotThisKind _ -> "not this kind";
        };
    }
}
