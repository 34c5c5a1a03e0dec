package org.rinnalla.plugin.sweden;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rinnalla.plugin.shared.demo.Demo;
import org.rinnalla.plugin.shared.demo.Row;
import org.rinnalla.spi.ImportKind;

/**
 * Consents: two participants of three have agreed, on the day on which they began. A register takes it in writing. No draw, so that all else stays as it is.
 */
final class Agreed {
    private Agreed() {}

    static void some(Demo demo, String purpose, String recipient) {
        Set<String> seen = new HashSet<>();
        for (Row enrolment : List.copyOf(demo.rows(ImportKind.ENROLMENTS))) {
            Map<String, Object> values = enrolment.values();
            String participant = (String) values.get("participantRef");
            if (seen.add(participant) && seen.size() % 3 != 0) {
                Row row = demo.add(ImportKind.CONSENTS, demo.nextRef(ImportKind.CONSENTS, "a", 3)).set("participantRef", participant)
                        .set("purpose", purpose)
                        .set("form", purpose.equals("REGISTER") || seen.size() % 2 == 0 ? "WRITTEN" : "ORAL")
                        .set("givenOn", (LocalDate) values.get("startedOn"));
                if (!recipient.isEmpty()) {
                    row.set("recipient", recipient);
                }
            }
        }
    }
}
