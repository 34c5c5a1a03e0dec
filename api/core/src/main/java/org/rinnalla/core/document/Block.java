package org.rinnalla.core.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a document. */
public sealed interface Block {
    /** Running text; line breaks are kept. */
    record Paragraph(String text) implements Block {}

    /** A remark in smaller letters. */
    record Note(String text) implements Block {}

    /** Names and what is said under them, one a line. */
    record Facts(List<Document.Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /**
     * A table.
     *
     * @param headings in order
     * @param rows each with one value a heading: String, Long, Integer, BigDecimal, LocalDate or null
     */
    record Table(List<String> headings, List<List<@Nullable Object>> rows) implements Block {
        public Table {
            headings = List.copyOf(headings);
            rows = rows.stream().map(row -> Collections.unmodifiableList(new ArrayList<>(row))).toList();
        }
    }

    /**
     * A bar for each value.
     *
     * @param title its heading
     * @param bars in order
     */
    record Bars(String title, List<Bar> bars) implements Block {
        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /**
     * One bar.
     *
     * @param label its name
     * @param value 0 or more
     */
    record Bar(String label, BigDecimal value) {}
}
