package org.rinnalla.core.read;

import java.util.List;
import org.rinnalla.core.model.Noun;

/**
 * What is asked for of a noun's rows.
 *
 * @param noun whose rows
 * @param picks with distinct keys
 */
public record Selection(Noun noun, List<Pick> picks) {
    public Selection {
        picks = List.copyOf(picks);
    }

    /** Plain values by their own names. */
    public static Selection of(Noun noun, String... attributes) {
        return new Selection(noun, List.of(attributes).stream().<Pick>map(name -> new Pick.Plain(name, noun.attribute(name))).toList());
    }
}
