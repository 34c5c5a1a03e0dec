package org.rinnalla.plugin.sweden;

import java.util.List;
import org.rinnalla.spi.IdentifierEnvironment;
import org.rinnalla.spi.IdentifierOutcome;
import org.rinnalla.spi.PersonIdentifier;
import org.rinnalla.spi.TextKey;

/** The personal number. Tells a birth date and never a sex: people change number, and the ninth digit proves nothing. */
record Personnummer(Interim interim) implements PersonIdentifier {
    /** Numbers with a letter, lent by an authority until a real one is given; off unless asked for. */
    enum Interim {
        REFUSED, ACCEPTED
    }

    Personnummer() {
        this(Interim.REFUSED);
    }

    @Override
    public String type() {
        return "SE_PERSONNUMMER";
    }

    @Override
    public TextKey name() {
        return TextKey.of("identifier.personnummer.name");
    }

    @Override
    public List<TextKey> texts() {
        return NumberFlaw.texts();
    }

    @Override
    public IdentifierOutcome parse(String input, IdentifierEnvironment environment) {
        return SwedishNumber.read(input).filter(number -> !number.coordination())
                .map(number -> number.interim() && interim == Interim.REFUSED
                        ? NumberFlaw.INTERIM.outcome()
                        : number.judge(environment.today()))
                .orElseGet(IdentifierOutcome.NotThisKind::new);
    }
}
