package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A grade of protected identity in a country, and what it means for a person's data. Whatever it says, it holds for callers who have no
 * named access to the person; the person and the named staff see everything that their role sees.
 *
 * @param code stable, beginning with the country: upper-case words with underscores, such as {@code XX_MARKED}
 * @param label its name for people
 * @param conceals what others do not see, filter or order by
 * @param namedStaffOnly true: for others the person's rows are as if they did not exist
 * @param mayLeave true: the person's rows may stand in exports to others and in registers outside; false: there only without identity
 * @param refusal why the grade is never written down as such, for the one who tries: the person is then treated as any other; empty: it is
 *            shown to those who see the person
 */
public record ProtectionGrade(String code, TextKey label, Set<ProtectedFact> conceals, boolean namedStaffOnly, boolean mayLeave,
        Optional<TextKey> refusal) {
    private static final Pattern CODE = Pattern.compile("[A-Z]{2}(_[A-Z0-9]+){1,6}");

    public ProtectionGrade {
        requireNonNull(code, "code is null");
        requireNonNull(label, "label is null");
        requireNonNull(refusal, "refusal is null");
        conceals = Set.copyOf(conceals);
        if (!CODE.matcher(code).matches() || code.length() > 40) {
            throw new IllegalArgumentException(
                    "The code of a protection grade is the country and upper-case words, such as XX_MARKED, 40 characters at most; got '"
                            + code + "'");
        }
    }

    /** True when the grade may be recorded and shown; false: nothing may tell that there is one. */
    public boolean shownAsSuch() {
        return refusal.isEmpty();
    }
}
