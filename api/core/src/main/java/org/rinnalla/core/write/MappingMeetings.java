package org.rinnalla.core.write;

import java.util.Map;
import org.rinnalla.core.plugin.InstalledProgramme;

/** How many meetings the mapping of a participant takes, as the programme's definition says it; one more is recorded, and said. */
final class MappingMeetings {
    private MappingMeetings() {}

    /**
     * Minds the number of meetings.
     *
     * @param number which meeting of the enrolment's mapping this one is, 1 for the first
     * @param field input that the warning points to
     */
    static void mind(Draft<?> draft, InstalledProgramme programme, int number, String field) {
        programme.definition().mappingMeetings().filter(rule -> number > rule.usualMaximum())
                .ifPresent(rule -> draft.mind(rule.rule(), "MORE_MEETINGS_THAN_USUAL", field, "error.mapping-meetings",
                        Map.of("usual", rule.usualMaximum(), "number", number)));
    }
}
