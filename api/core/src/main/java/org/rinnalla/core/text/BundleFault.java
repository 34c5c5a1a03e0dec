package org.rinnalla.core.text;

/**
 * Something wrong in a bundle's file.
 *
 * @param kind what
 * @param line where, from 1
 * @param message for people
 */
public record BundleFault(Kind kind, int line, String message) {
    /** What can be wrong in a bundle's file. */
    public enum Kind {
        NOT_UTF_8, UNREADABLE_LINE, DUPLICATE_KEY, BROKEN_PATTERN
    }
}
