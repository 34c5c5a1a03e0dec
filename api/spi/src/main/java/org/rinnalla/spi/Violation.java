package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * One reason of a refusal or warning.
 *
 * @param code upper-case words with underscores, stable, such as {@code AGE_OUT_OF_RANGE}
 * @param field the input field that it points to, such as {@code participantId} or {@code ownWishOn}
 * @param message the text for people
 * @param arguments values for the text's placeholders; no personal data. A {@link TextKey} of the plugin's own texts, or a list of such, is
 *        told in the reader's language
 */
public record Violation(String code, String field, TextKey message, Map<String, Object> arguments) {
    public Violation {
        requireNonNull(code, "code is null");
        requireNonNull(field, "field is null");
        requireNonNull(message, "message is null");
        if (!code.matches("[A-Z][A-Z0-9_]{1,59}")) {
            throw new IllegalArgumentException("A violation code is upper-case words such as AGE_OUT_OF_RANGE; got '" + code + "'");
        }
        arguments = Map.copyOf(arguments);
    }
}
