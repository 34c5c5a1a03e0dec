package org.rinnalla.plugin.sweden;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rinnalla.plugin.shared.CsvLines;
import org.rinnalla.plugin.shared.demo.Draw;

/** Skatteverket's open test numbers, handed out once each; they never belong to anyone. */
final class TestNumbers {
    /** A number and the birth date that it holds. */
    record TestNumber(String value, LocalDate birthDate) {
        boolean woman() {
            return (value.charAt(10) - '0') % 2 == 0;
        }
    }

    private final List<TestNumber> personal;
    private final List<TestNumber> coordination;

    TestNumbers(Draw draw) {
        personal = draw.shuffled(read("personnummer"));
        coordination = draw.shuffled(read("samordningsnummer"));
    }

    private static List<TestNumber> read(String kind) {
        return CsvLines.read(TestNumbers.class, "/se-skatteverket-test-numbers.csv").stream()
                .filter(row -> row.get("kind").equals(kind) && row.get("date_status").equals("complete"))
                .map(row -> new TestNumber(row.get("value"), LocalDate.parse(row.get("birth_date")))).toList();
    }

    /** A number of someone born in the time, both days included; a coordination number now and then. */
    Optional<TestNumber> take(Draw draw, LocalDate from, LocalDate to) {
        List<TestNumber> pool = draw.chance(5) ? coordination : personal;
        Optional<TestNumber> found = pool.stream()
                .filter(number -> !number.birthDate().isBefore(from) && !number.birthDate().isAfter(to)).findFirst();
        found.ifPresent(pool::remove);
        return found;
    }
}
