package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * One code.
 *
 * @param code text, leading zeros kept
 * @param parent code of the group that it belongs to, such as a county
 * @param validFrom first day; empty: always
 * @param validTo last day; empty: still
 * @param labels its name by language tag (BCP 47); at least one
 */
public record CodeEntry(String code, Optional<String> parent, Optional<LocalDate> validFrom, Optional<LocalDate> validTo,
        Map<String, String> labels) {
    public CodeEntry {
        requireNonNull(code, "code is null");
        requireNonNull(parent, "parent is null");
        requireNonNull(validFrom, "validFrom is null");
        requireNonNull(validTo, "validTo is null");
        labels = Map.copyOf(labels);
        if (code.isBlank() || labels.isEmpty()) {
            throw new IllegalArgumentException("A code entry has a code and at least one label; got code '" + code + "'");
        }
    }
}
