package org.rinnalla.core.count;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.rinnalla.spi.CourseView.Spell;

/** How long and how much somebody worked. */
final class Jobs {
    /** 16 weeks. */
    static final int WINDOW = 112;
    private static final int THIRTEEN_WEEKS = 91;
    private static final BigDecimal SEVEN = BigDecimal.valueOf(7);
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);

    private Jobs() {}

    static long days(LocalDate from, LocalDate to) {
        return Math.max(0, ChronoUnit.DAYS.between(from, to));
    }

    /** At least four hours are worked until the day, by the agreed hours; unknown hours are taken for enough. */
    static boolean begun(Spell job, LocalDate to) {
        LocalDate last = job.endedOn().filter(end -> end.isBefore(to)).orElse(to);
        BigDecimal worked = BigDecimal.valueOf(days(job.startedOn(), last) + 1);
        return job.hoursPerWeek().map(hours -> hours.multiply(worked).compareTo(FOUR.multiply(SEVEN)) >= 0).orElse(true);
    }

    /** On 91 of some 112 days in a row, from a day up to another, the agreed hours of all jobs together were seven a week or more. */
    static boolean sustained(List<Spell> jobs, LocalDate from, LocalDate to) {
        int length = Math.toIntExact(days(from, to) + 1);
        int[] enough = new int[length + 1];
        for (int day = 0; day < length; day++) {
            LocalDate date = from.plusDays(day);
            BigDecimal hours = jobs.stream().filter(job -> job.runs(date)).flatMap(job -> job.hoursPerWeek().stream()).reduce(
                    BigDecimal.ZERO,
                    BigDecimal::add);
            enough[day + 1] = enough[day] + (hours.compareTo(SEVEN) >= 0 ? 1 : 0);
            if (enough[day + 1] - enough[Math.max(0, day + 1 - WINDOW)] >= THIRTEEN_WEEKS) {
                return true;
            }
        }
        return false;
    }
}
