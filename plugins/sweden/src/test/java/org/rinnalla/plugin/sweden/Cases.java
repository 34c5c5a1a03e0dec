package org.rinnalla.plugin.sweden;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rinnalla.plugin.shared.demo.Demo;
import org.rinnalla.plugin.shared.demo.Draw;
import org.rinnalla.plugin.shared.demo.Row;
import org.rinnalla.spi.ImportKind;

/** The enrolments that go on, to tell more about. */
final class Cases {
    private Cases() {}

    /**
     * Somebody's case.
     *
     * @param number from 0, in the order of the file
     * @param placements in the order of the file
     */
    record Case(int number, String participant, String enrolment, String specialist, LocalDate start, LocalDate born,
            List<Row> placements) {
        /** A day so far into the time until today. */
        LocalDate after(Draw draw, int days) {
            LocalDate earliest = start.plusDays(days);
            LocalDate latest = earliest.plusDays(6);
            return earliest.isAfter(Demo.TODAY.minusDays(8))
                    ? draw.workday(Demo.TODAY.minusDays(4), Demo.TODAY.minusDays(1))
                    : draw.workday(earliest, latest);
        }

        int age() {
            return born.until(Demo.TODAY).getYears();
        }

        /** Paid work that goes on. */
        Optional<Row> job() {
            return placements.stream().filter(row -> !row.values().containsKey("endedOn"))
                    .filter(row -> List.of("COMPETITIVE", "SUBSIDISED").contains(row.value("kind").toString())).findFirst();
        }
    }

    static List<Case> running(Demo demo) {
        Map<Object, Row> people = demo.rows(ImportKind.PARTICIPANTS).stream()
                .collect(Collectors.toMap(row -> row.value("ref"), Function.identity()));
        Map<Object, List<Row>> placements = demo.rows(ImportKind.PLACEMENTS).stream()
                .collect(Collectors.groupingBy(row -> row.value("enrolmentRef")));
        List<Case> cases = new ArrayList<>();
        for (Row row : demo.rows(ImportKind.ENROLMENTS)) {
            if (!row.values().containsKey("endedOn")) {
                String participant = (String) row.value("participantRef");
                cases.add(new Case(cases.size(), participant, (String) row.value("ref"), (String) row.value("specialistRef"),
                        (LocalDate) row.value("startedOn"), (LocalDate) people.get(participant).value("birthDate"),
                        placements.getOrDefault(row.value("ref"), List.of())));
            }
        }
        return cases;
    }
}
