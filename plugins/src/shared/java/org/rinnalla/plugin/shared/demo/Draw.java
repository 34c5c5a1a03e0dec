package org.rinnalla.plugin.shared.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws from a seed. {@link Random}'s numbers are laid down in its contract, so every JDK draws the same. */
public final class Draw {
    private final Random random;

    public Draw(long seed) {
        this.random = new Random(seed);
    }

    /** Both ends included. */
    public int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    public boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    public <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Any day, both ends included. */
    public LocalDate anyDay(LocalDate from, LocalDate to) {
        return from.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(from, to) + 1));
    }

    /** A day from Monday to Friday; the first day itself when there is none. */
    public LocalDate workday(LocalDate from, LocalDate to) {
        LocalDate drawn = anyDay(from, to);
        LocalDate day = drawn;
        while (weekend(day) && day.isAfter(from)) {
            day = day.minusDays(1);
        }
        while (weekend(day) && day.isBefore(to)) {
            day = day.plusDays(1);
        }
        return weekend(day) ? from : day;
    }

    public <T> List<T> shuffled(List<T> items) {
        List<T> order = new ArrayList<>(items);
        for (int i = order.size() - 1; i > 0; i--) {
            T swapped = order.set(random.nextInt(i + 1), order.get(i));
            order.set(i, swapped);
        }
        return order;
    }

    static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
