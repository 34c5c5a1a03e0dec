package org.rinnalla.core.plugin;

import org.rinnalla.spi.IdentifierOutcome;
import org.rinnalla.spi.Violation;

/** What came of reading a national identifier. */
public sealed interface IdentifierReading {
    /**
     * A valid identifier.
     *
     * @param kind which one
     * @param value normalised and masked form
     */
    record Known(InstalledIdentifier kind, IdentifierOutcome.Valid value) implements IdentifierReading {}

    /**
     * Of a kind by its form, but wrong.
     *
     * @param kind which one
     * @param violation what is wrong; a text of the kind's plugin
     */
    record Wrong(InstalledIdentifier kind, Violation violation) implements IdentifierReading {}

    /** None of the kinds knows the form. */
    record Unrecognised() implements IdentifierReading {}

    /**
     * A kind did not answer.
     *
     * @param fault what happened; never holds the input
     */
    record Unknown(PluginFault fault) implements IdentifierReading {}
}
