package org.rinnalla.core.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which parts of a whole must not be told, so that no small number points at a person. */
final class Suppression {
    /** Fewer answers than these are not told. */
    static final int LEAST = 5;

    private Suppression() {}

    /**
     * The parts that must be hidden: the small ones, and as many of the next larger ones as it takes until what is hidden is at least two
     * parts with together as many as may be told, so that it cannot be worked out as the rest.
     */
    static Set<Long> hidden(Map<Long, Integer> parts) {
        List<Map.Entry<Long, Integer>> order = new ArrayList<>(parts.entrySet());
        order.sort(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())));
        Set<Long> hidden = new HashSet<>();
        int together = 0;
        for (Map.Entry<Long, Integer> part : order) {
            boolean small = part.getValue() < LEAST;
            boolean revealed = !hidden.isEmpty() && (hidden.size() < 2 || together < LEAST);
            if (small || revealed) {
                hidden.add(part.getKey());
                together += part.getValue();
            }
        }
        return hidden;
    }
}
