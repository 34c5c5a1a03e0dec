package org.rinnalla.core.count;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.rinnalla.spi.Period;

/** One pass over the courses for as many figures as are wanted. */
final class Count {
    private final List<Tally> tallies = new ArrayList<>();
    private final Map<Long, Integer> persons = new HashMap<>();

    Count(List<CountedBy> wanted, Period period, LongConsumer members) {
        wanted.forEach(each -> tallies.add(new Tally(each.definition(), period, members)));
    }

    List<Tally.Numbers> over(Iterator<Course> courses) {
        while (courses.hasNext()) {
            Course course = courses.next();
            int person = persons.computeIfAbsent(course.participant(), any -> persons.size());
            for (Tally tally : tallies) {
                tally.add(course, person);
            }
        }
        return tallies.stream().map(Tally::numbers).toList();
    }
}
