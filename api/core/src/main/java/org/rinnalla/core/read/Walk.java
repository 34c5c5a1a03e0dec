package org.rinnalla.core.read;

import java.util.ArrayList;
import java.util.List;

/**
 * The way through the rows of a selection that the trail takes, found once: which rows say whose they are, and what hangs on them.
 *
 * @param itself the rows are participants
 * @param keyed the rows say under {@link Traces#PARTICIPANT} whose they are
 * @param ones rows that hang on them
 * @param manies lists that hang on them
 */
record Walk(boolean itself, boolean keyed, List<Step> ones, List<Step> manies) {
    /** What hangs under a key. */
    record Step(String key, Walk walk) {}

    Walk {
        ones = List.copyOf(ones);
        manies = List.copyOf(manies);
    }

    static Walk of(Selection selection) {
        List<Step> ones = new ArrayList<>();
        List<Step> manies = new ArrayList<>();
        boolean keyed = false;
        for (Pick pick : selection.picks()) {
            switch (pick) {
                case Pick.One one -> ones.add(new Step(one.key(), of(one.selection())));
                case Pick.AtDate at -> ones.add(new Step(at.key(), of(at.selection())));
                case Pick.Many many -> manies.add(new Step(many.key(), of(many.query().selection())));
                case Pick.Plain plain -> keyed |= plain.key().equals(Traces.PARTICIPANT);
                case Pick.Derived derived -> {
                }
            }
        }
        return new Walk(selection.noun().name().equals("Participant"), keyed, ones, manies);
    }

    /** The rows are nobody's, and nothing hangs on them: they are counted and no more. */
    boolean ends() {
        return !itself && !keyed && ones.isEmpty() && manies.isEmpty();
    }
}
