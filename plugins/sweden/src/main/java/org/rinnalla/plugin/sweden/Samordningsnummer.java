package org.rinnalla.plugin.sweden;

import java.util.List;
import org.rinnalla.spi.IdentifierEnvironment;
import org.rinnalla.spi.IdentifierOutcome;
import org.rinnalla.spi.PersonIdentifier;
import org.rinnalla.spi.TextKey;

/** The coordination number: day plus 60. It need not hold a calendar date, and then the birth date is unknown. */
record Samordningsnummer() implements PersonIdentifier {
    @Override
    public String type() {
        return "SE_SAMORDNINGSNUMMER";
    }

    @Override
    public TextKey name() {
        return TextKey.of("identifier.samordningsnummer.name");
    }

    @Override
    public List<TextKey> texts() {
        return NumberFlaw.texts();
    }

    @Override
    public IdentifierOutcome parse(String input, IdentifierEnvironment environment) {
        return SwedishNumber.read(input).filter(number -> number.coordination() && !number.interim())
                .map(number -> number.judge(environment.today())).orElseGet(IdentifierOutcome.NotThisKind::new);
    }
}
