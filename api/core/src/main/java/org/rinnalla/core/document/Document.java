package org.rinnalla.core.document;

import java.util.List;
import java.util.Locale;

/**
 * Something to be printed or opened in a spreadsheet.
 *
 * @param title its heading
 * @param locale language of its texts; numbers and dates are written in its form
 * @param facts what stands below the title: for what, when, by whom
 * @param sections in order
 * @param footer one line at the foot of each page, such as which definition was counted by
 */
public record Document(String title, Locale locale, List<Fact> facts, List<Section> sections, String footer) {
    public Document {
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
    }

    /** A name and what is said under it. */
    public record Fact(String label, String value) {}

    /**
     * A part of the document.
     *
     * @param title its heading; empty text: none
     * @param blocks in order
     */
    public record Section(String title, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }
}
