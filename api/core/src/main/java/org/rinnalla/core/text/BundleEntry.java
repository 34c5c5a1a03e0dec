package org.rinnalla.core.text;

/**
 * A text.
 *
 * @param pattern in the form of ICU MessageFormat
 * @param line where it stands in its file, from 1
 */
public record BundleEntry(String pattern, int line) {
    /** True when formatting would give the pattern back, so that most labels cost a map lookup only. */
    boolean plain() {
        return pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0 && pattern.indexOf('}') < 0;
    }
}
