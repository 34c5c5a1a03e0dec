package org.rinnalla.spi;

import java.util.List;

/** One kind of national identifier: reads, checks, normalises and masks it. */
public interface NationalIdentifier {
    /** The kind's stable name, upper-case words with the country first, such as {@code QZ_PERSON_NUMBER}. */
    String type();

    /** The kind's name for people. */
    TextKey name();

    /** The texts that an {@link IdentifierOutcome.Invalid} of this kind may name. */
    List<TextKey> texts();

    /**
     * Reads an input as a person typed it. Never throws, however strange the input: what is no number of this kind is
     * {@link IdentifierOutcome.Invalid}, whose text and arguments never quote the input.
     *
     * @param input at most 64 characters, blanks at its ends taken off
     */
    IdentifierOutcome parse(String input, IdentifierEnvironment environment);
}
