package org.rinnalla.core.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.ValueType;

/**
 * What is asked for of a noun's rows. Equal by what it asks for; the same one is asked again and again by documents that are remembered,
 * so it remembers its hash, and what the trail must know of it.
 */
public final class Selection {
    private final Noun noun;
    private final List<Pick> picks;
    private final int hash;
    private final boolean others;
    private final boolean finished;
    private volatile Traces.@Nullable Known traces;

    /**
     * @param noun whose rows
     * @param picks with distinct keys
     */
    public Selection(Noun noun, List<Pick> picks) {
        this.noun = noun;
        this.picks = List.copyOf(picks);
        this.hash = 31 * noun.hashCode() + this.picks.hashCode();
        this.others = this.picks.stream().anyMatch(pick -> leadsToOthers(noun, pick));
        this.finished = this.picks.stream().allMatch(Selection::comesFinished);
    }

    /** Plain values by their own names. */
    public static Selection of(Noun noun, String... attributes) {
        return new Selection(noun, List.of(attributes).stream().<Pick>map(name -> new Pick.Plain(name, noun.attribute(name))).toList());
    }

    public Noun noun() {
        return noun;
    }

    public List<Pick> picks() {
        return picks;
    }

    /** Whether below a row that concerns nobody there may be rows of people. */
    boolean leadsToOthers() {
        return others;
    }

    /** Whether its rows need nothing more when they come from the source: no identifier to be opened, nothing to be worked out. */
    boolean comesFinished() {
        return finished;
    }

    private static boolean leadsToOthers(Noun noun, Pick pick) {
        Selection below = below(pick);
        return below != null && (!noun.concernsParticipant() && below.noun().concernsParticipant() || below.others);
    }

    private static boolean comesFinished(Pick pick) {
        Selection below = below(pick);
        return below != null ? below.finished : pick instanceof Pick.Plain plain && plain.attribute().type() != ValueType.NATIONAL_ID;
    }

    private static @Nullable Selection below(Pick pick) {
        return switch (pick) {
            case Pick.One one -> one.selection();
            case Pick.AtDate at -> at.selection();
            case Pick.Many many -> many.query().selection();
            case Pick.Plain plain -> null;
            case Pick.Derived derived -> null;
        };
    }

    Traces.@Nullable Known traces() {
        return traces;
    }

    void traces(Traces.Known known) {
        traces = known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Selection that && hash == that.hash && noun.equals(that.noun) && picks.equals(that.picks);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return "Selection[noun=" + noun + ", picks=" + picks + "]";
    }
}
