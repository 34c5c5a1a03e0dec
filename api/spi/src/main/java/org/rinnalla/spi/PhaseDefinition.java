package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A step of a programme's process.
 *
 * @param code upper-case letters, digits and underscores, such as {@code MAPPING}; unique in its programme
 * @param state what the phase means in the common model
 * @param label its name for people; empty: the platform's label of the state
 */
public record PhaseDefinition(String code, EnrolmentState state, Optional<TextKey> label) {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    public PhaseDefinition {
        requireNonNull(code, "code is null");
        requireNonNull(state, "state is null");
        requireNonNull(label, "label is null");
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "A phase code is upper-case letters, digits and underscores, such as MAPPING; got '" + code + "'");
        }
    }

    /** A phase with a name of its own. */
    public static PhaseDefinition of(String code, EnrolmentState state, String label) {
        return new PhaseDefinition(code, state, Optional.of(TextKey.of(label)));
    }

    /** Mapping, job search, in-work support, step-down: the usual order of an IPS programme. */
    public static List<PhaseDefinition> standard() {
        return List.of(new PhaseDefinition("MAPPING", EnrolmentState.MAPPING, Optional.empty()),
                new PhaseDefinition("JOB_SEARCH", EnrolmentState.JOB_SEARCH, Optional.empty()),
                new PhaseDefinition("IN_WORK_SUPPORT", EnrolmentState.IN_WORK_SUPPORT, Optional.empty()),
                new PhaseDefinition("STEP_DOWN", EnrolmentState.STEP_DOWN, Optional.empty()));
    }
}
