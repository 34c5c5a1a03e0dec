package org.rinnalla.core.read;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rinnalla.spi.ProtectedFact;
import org.rinnalla.spi.ProtectionGrade;

/** What stands, in one read, between a caller and people who live under protection. */
public sealed interface Guard {
    /** Nothing: the rows are the caller's own. */
    record Open() implements Guard {}

    /** What is read for. */
    enum Use {
        /** To be looked at. */
        SHOW,
        /** To be counted: every row stands, none says who it is about. */
        COUNT,
        /** To be handed to others. */
        HAND_OUT
    }

    /**
     * Who may see protected people because he or she is named.
     *
     * @param subject the token's subject
     * @param on the day on which the naming must hold
     */
    record Named(String subject, LocalDate on) {}

    /**
     * Grades stand before them. A grade that nobody knows (any more) conceals everything.
     *
     * @param grades in force, by code
     * @param use what is read for
     * @param named empty: the caller's role sees nobody by name
     */
    record Closed(Map<String, ProtectionGrade> grades, Use use, Optional<Named> named) implements Guard {
        /** Nobody under protection passes, whatever the grade. */
        static final Closed UNPROTECTED_ONLY = new Closed(Map.of(), Use.SHOW, Optional.empty());

        public Closed {
            grades = Map.copyOf(grades);
        }

        /** The grades whose people's rows may stand in a list that these facts decide about; empty: every row may. */
        public Optional<List<String>> passing(Set<ProtectedFact> facts) {
            if (use == Use.COUNT && facts.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(grades.values().stream().filter(grade -> use == Use.COUNT || !grade.namedStaffOnly())
                    .filter(grade -> use != Use.HAND_OUT || grade.mayLeave())
                    .filter(grade -> Collections.disjoint(grade.conceals(), facts)).map(ProtectionGrade::code).sorted().toList());
        }

        /** What is concealed of a person. */
        public Set<ProtectedFact> concealed(Protection protection) {
            if (protection.named()) {
                return Set.of();
            }
            ProtectionGrade grade = grades.get(protection.grade());
            return grade == null ? EnumSet.allOf(ProtectedFact.class) : grade.conceals();
        }

        /** Whether not even the name may stand. */
        public boolean anonymous(Protection protection) {
            ProtectionGrade grade = grades.get(protection.grade());
            return use == Use.COUNT && (grade == null || !grade.mayLeave());
        }
    }
}
