package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a report says of itself.
 *
 * @param title its title
 * @param definition its counting rule in one or two sentences
 * @param others every other text that its tables may name
 */
public record ReportTexts(TextKey title, TextKey definition, List<TextKey> others) {
    public ReportTexts {
        requireNonNull(title, "title is null");
        requireNonNull(definition, "definition is null");
        others = List.copyOf(others);
    }
}
