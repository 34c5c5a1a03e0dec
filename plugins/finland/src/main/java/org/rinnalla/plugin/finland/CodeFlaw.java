package org.rinnalla.plugin.finland;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rinnalla.spi.IdentifierOutcome;
import org.rinnalla.spi.TextKey;
import org.rinnalla.spi.Violation;

/** What can be wrong with a code that has the right form. */
enum CodeFlaw {
    DATE("NATIONAL_ID_DATE", "identifier.date"),

    FUTURE("NATIONAL_ID_IN_FUTURE", "identifier.future"),

    SERIAL("NATIONAL_ID_SERIAL", "identifier.serial"),

    CHECK_CHARACTER("NATIONAL_ID_CHECK_DIGIT", "identifier.check-character"),

    TEMPORARY("TEMPORARY_NUMBER_NOT_ACCEPTED", "identifier.temporary");

    private final String code;
    private final TextKey text;

    CodeFlaw(String code, String text) {
        this.code = code;
        this.text = TextKey.of(text);
    }

    IdentifierOutcome outcome() {
        return new IdentifierOutcome.Invalid(new Violation(code, "nationalId", text, Map.of()));
    }

    static List<TextKey> texts() {
        return Stream.of(values()).map(flaw -> flaw.text).toList();
    }
}
