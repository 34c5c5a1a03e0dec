package org.rinnalla.core;

/**
 * Something that the caller can mend.
 *
 * @param code stable, upper-case words: an {@link ErrorCode} or a rule's own code
 * @param field path of the input field, such as {@code ownWishOn}; empty text: the input as a whole
 * @param message in the caller's language
 * @param rule id of the rule that speaks, such as {@code KN-1}; empty text: none
 */
public record UserError(String code, String field, String message, String rule) {
    public UserError(String code, String field, String message) {
        this(code, field, message, "");
    }
}
