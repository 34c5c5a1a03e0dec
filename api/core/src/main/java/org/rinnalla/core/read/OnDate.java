package org.rinnalla.core.read;

import java.time.LocalDate;
import java.util.List;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.read.Filter.Operator;

/** What is true on a date. */
public final class OnDate {
    private OnDate() {}

    /** Runs on the date: {@code startedOn} and {@code endedOn} are its first and its last day. */
    public static Filter running(Noun noun, LocalDate on) {
        return between(noun, "startedOn", "endedOn", Operator.AT_LEAST, on);
    }

    /** Holds on the date: {@code endsOn} is the first day on which it no longer does. */
    public static Filter holding(Noun noun, LocalDate on) {
        return between(noun, "startsOn", "endsOn", Operator.GREATER, on);
    }

    private static Filter between(Noun noun, String from, String to, Operator end, LocalDate on) {
        return Filter.and(new Filter.Compare(noun.attribute(from), Operator.AT_MOST, on), new Filter.Or(
                List.of(new Filter.Absent(noun.attribute(to)), new Filter.Compare(noun.attribute(to), end, on))));
    }
}
