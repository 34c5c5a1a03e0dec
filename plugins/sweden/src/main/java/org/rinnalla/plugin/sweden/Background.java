package org.rinnalla.plugin.sweden;

import java.util.List;
import org.rinnalla.spi.TextKey;

/** The constants of what participants tell of themselves, as texts of reports. */
final class Background {
    private Background() {}

    static List<TextKey> incomes(String start) {
        return Rows.keys(start, "WORK", "SICKNESS_BENEFIT", "DISABILITY_BENEFIT", "UNEMPLOYMENT_BENEFIT", "SOCIAL_ASSISTANCE",
                "STUDENT_AID",
                "PARENTAL_OR_PENSION", "OTHER", "NOTHING");
    }

    static List<TextKey> statuses(String start) {
        return Rows.keys(start, "UNEMPLOYED", "LONG_TERM_UNEMPLOYED", "INACTIVE", "EMPLOYED");
    }

    static List<TextKey> education() {
        return Rows.keys("report.education", "ISCED_0_2", "ISCED_3_4", "ISCED_5_8");
    }
}
