package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A participant's course for a report with a row a person.
 *
 * @param course the way through the programme
 * @param named who it is; empty: the row stands without identity
 * @param pseudonym of a report for research: the same for all rows of a person in one export period, and another in the next
 * @param ageAtEntry completed years on the first day; where only the year of birth is known, the years reached in that year
 * @param background what the participant chose to tell
 */
public record PersonView(CourseView course, Optional<Named> named, Optional<String> pseudonym, Optional<Integer> ageAtEntry,
        Background background) {
    public PersonView {
        requireNonNull(course, "course is null");
        requireNonNull(named, "named is null");
        requireNonNull(pseudonym, "pseudonym is null");
        requireNonNull(ageAtEntry, "ageAtEntry is null");
        requireNonNull(background, "background is null");
    }

    /**
     * Who somebody is.
     *
     * @param nationalId as the caller may see it: whole or masked
     * @param name given name and family name
     * @param registration code of the municipality of registration, or of residence where that is not known
     */
    public record Named(Optional<String> nationalId, String name, Optional<String> registration) {
        /** Never shows who it is. */
        @Override
        public String toString() {
            return "Named";
        }
    }

    /**
     * Voluntary facts of the noun ParticipantBackground by their names.
     *
     * @param facts constants, {@code true} or {@code false}; several where several may be chosen
     */
    public record Background(Map<String, List<String>> facts) {
        /** Nothing was told. */
        public static final Background UNTOLD = new Background(Map.of());

        public Background {
            facts = Map.copyOf(facts);
        }

        /** All values of a fact. */
        public List<String> all(String fact) {
            return facts.getOrDefault(fact, List.of());
        }

        /** The value of a fact; empty: not told. */
        public Optional<String> one(String fact) {
            return all(fact).stream().findFirst();
        }
    }
}
