package org.rinnalla.persistence.write;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a statement told beside the rows that it was for, about the participants whom these concern. Good for one look-up of a transaction. */
final class SeenBeside {
    /** Stands for the grade of one who was erased: it has no name any more. */
    static final String ERASED = "";
    private final Map<Long, Optional<String>> grades = new HashMap<>();
    private final Map<Long, Optional<LocalDate>> advice = new HashMap<>();

    void grade(long participant, @Nullable String grade) {
        grades.put(participant, Optional.ofNullable(grade));
    }

    void advice(long participant, @Nullable LocalDate first) {
        advice.put(participant, Optional.ofNullable(first));
    }

    /** Tells the grades of those who have one; false: not all of them were seen. */
    boolean grades(Set<Long> participants, Map<Long, String> into) {
        return tell(grades, participants, into);
    }

    /** Tells when each was first advised; false: not all of them were seen. */
    boolean advice(Set<Long> participants, Map<Long, LocalDate> into) {
        return tell(advice, participants, into);
    }

    private static <V> boolean tell(Map<Long, Optional<V>> known, Set<Long> participants, Map<Long, V> into) {
        if (!known.keySet().containsAll(participants)) {
            return false;
        }
        participants.forEach(each -> known.getOrDefault(each, Optional.empty()).ifPresent(value -> into.put(each, value)));
        return true;
    }

    void forget() {
        grades.clear();
        advice.clear();
    }
}
