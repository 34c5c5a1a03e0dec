package org.rinnalla.core.fidelity;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The agreed scores of a whole review as one word: a sign an item, 1 to 5, or a hyphen where none was agreed. */
public final class AgreedScores {
    private static final char NONE = '-';
    private static final Pattern WORD = Pattern.compile("[1-5-]{" + FidelityItems.COUNT + "}");

    private AgreedScores() {}

    /** True when it is such a word. */
    public static boolean is(String word) {
        return WORD.matcher(word).matches();
    }

    /** Scores by the items' numbers; those that were not agreed are left out. */
    public static Map<Integer, Integer> read(String word) {
        if (!is(word)) {
            throw new IllegalArgumentException("Agreed scores are 25 signs, 1 to 5 or a hyphen");
        }
        Map<Integer, Integer> scores = new TreeMap<>();
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != NONE) {
                scores.put(i + 1, word.charAt(i) - '0');
            }
        }
        return scores;
    }

    public static String write(Map<Integer, Integer> scores) {
        return FidelityItems.all().stream().map(item -> scores.containsKey(item.number()) ? String.valueOf(scores.get(item.number())) : "-")
                .collect(Collectors.joining());
    }
}
