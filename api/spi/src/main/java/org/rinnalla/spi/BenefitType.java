package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What kind of benefit a code of the country's table is.
 *
 * @param code as in the table
 * @param form how its extent is told
 * @param extents the percentages that there are, of {@link Form#EXTENT}; none: any
 * @param options what it allows
 * @param steplessDecidedBefore a stepless reduction needs a decision from before this day; empty: no such rule
 * @param standing how sure the facts are
 * @param source where they were taken from, for people
 */
public record BenefitType(String code, Form form, List<Integer> extents, Set<Option> options, Optional<LocalDate> steplessDecidedBefore,
        Standing standing, String source) {
    /** How the extent of a benefit is told. */
    public enum Form {
        /** In percent of full time. */
        EXTENT,

        /** By how much may be earned beside it. */
        INCOME_LIMIT,

        /** Not at all. */
        PLAIN
    }

    /** What a benefit allows somebody who tries work. */
    public enum Option {
        /** It can rest meanwhile. */
        DORMANT,

        /** Earnings reduce it gradually. */
        STEPLESS
    }

    /** How sure a fact is. Only what was looked up is ever shown as a rule; the rest warns at most. */
    public enum Standing {
        /** Read in a named source. */
        LOOKED_UP,

        /** Commonly known, not looked up. */
        GENERAL_KNOWLEDGE
    }

    public BenefitType {
        requireNonNull(code, "code is null");
        requireNonNull(form, "form is null");
        extents = List.copyOf(extents);
        options = Set.copyOf(options);
        requireNonNull(steplessDecidedBefore, "steplessDecidedBefore is null");
        requireNonNull(standing, "standing is null");
        requireNonNull(source, "source is null");
        if (extents.stream().anyMatch(each -> each < 1 || each > 100) || form != Form.EXTENT && !extents.isEmpty()) {
            throw new IllegalArgumentException(
                    "Extents are percentages, 1–100, of a benefit that is told so; got " + extents + " of " + code);
        }
    }
}
