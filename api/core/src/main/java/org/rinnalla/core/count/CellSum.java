package org.rinnalla.core.count;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rinnalla.spi.ActivityRule;
import org.rinnalla.spi.CoursePart;
import org.rinnalla.spi.FigureDefinition;
import org.rinnalla.spi.FigureKind;
import org.rinnalla.spi.FigureVerdict;
import org.rinnalla.spi.Period;

/**
 * What some courses add to every figure that can be summed. Sums add up: of persons who stand in several, each sum keeps what they are
 * counted in, so that they count once in all.
 */
final class CellSum {
    /** Numbers and shares of persons or jobs. A median is none of these. */
    static final List<FigureDefinition> DEFINITIONS = General.all().stream()
            .filter(each -> (each.kind() == FigureKind.COUNT || each.kind() == FigureKind.SHARE)
                    && Set.of(CoursePart.PLACEMENTS).containsAll(each.needs()))
            .toList();
    private static final String VERSIONS = Integer.toHexString(DEFINITIONS.stream().map(each -> each.id() + "=" + each.version())
            .collect(Collectors.joining(",")).hashCode());
    private static final int SIZE = DEFINITIONS.size();
    private static final int BYTES = Integer.BYTES;

    static {
        if (SIZE > Integer.SIZE) {
            throw new IllegalStateException("A person has a bit for each figure that is summed, and there are " + SIZE + " of them");
        }
    }

    private final int[] base = new int[SIZE];
    private final int[] hits = new int[SIZE];
    /** Below and above which lines a person stands, a bit a figure. */
    private final Map<Long, int[]> persons = new HashMap<>();
    private int courses;
    private int foreign;

    /** By which definitions, and which rules of a programme, is counted. */
    static String counted(List<ActivityRule> rules) {
        String told = rules.stream().map(rule -> rule.activity() + rule.kinds().stream().map(Enum::name).sorted().toList().toString())
                .collect(Collectors.joining(";"));
        return "1:" + VERSIONS + ":" + Integer.toHexString(told.hashCode()) + ":" + Integer.toHexString(told.length());
    }

    static int place(String id) {
        for (int i = 0; i < SIZE; i++) {
            if (DEFINITIONS.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("No sum of " + id);
    }

    /** @param placesElsewhere placements in other units, which not everybody counts who counts the course */
    void add(Course course, Period period, int placesElsewhere) {
        courses++;
        foreign += placesElsewhere;
        int[] bits = persons.computeIfAbsent(course.participant(), any -> new int[2]);
        for (int i = 0; i < SIZE; i++) {
            FigureDefinition definition = DEFINITIONS.get(i);
            if (!(definition.judge(course.view(), period) instanceof FigureVerdict.Counted(int below, int above)) || below == 0) {
                continue;
            }
            if (definition.oncePerPerson()) {
                bits[0] |= 1 << i;
                bits[1] |= above > 0 ? 1 << i : 0;
            } else {
                base[i] += below;
                hits[i] += above;
            }
        }
    }

    /** Persons who stand in no other sum are counted for good. */
    CellSum settled(Set<Long> elsewhere) {
        persons.entrySet().removeIf(person -> {
            if (elsewhere.contains(person.getKey())) {
                return false;
            }
            for (int i = 0; i < SIZE; i++) {
                base[i] += person.getValue()[0] >> i & 1;
                hits[i] += person.getValue()[1] >> i & 1;
            }
            return true;
        });
        return this;
    }

    CellSum add(CellSum other) {
        for (int i = 0; i < SIZE; i++) {
            base[i] += other.base[i];
            hits[i] += other.hits[i];
        }
        other.persons.forEach((person, bits) -> {
            int[] known = persons.computeIfAbsent(person, any -> new int[2]);
            known[0] |= bits[0];
            known[1] |= bits[1];
        });
        courses += other.courses;
        foreign += other.foreign;
        return this;
    }

    int courses() {
        return courses;
    }

    /** Whether courses have placements in other units. */
    boolean reachesOut() {
        return foreign > 0;
    }

    Tally.Numbers numbers(int place) {
        FigureKind kind = DEFINITIONS.get(place).kind();
        long above = above(place);
        return kind == FigureKind.SHARE
                ? Tally.Numbers.ratio(kind, above, below(place))
                : new Tally.Numbers(Optional.of(BigDecimal.valueOf(above)), above, Optional.empty());
    }

    long above(int place) {
        return hits[place] + counted(place, 1);
    }

    /** Nothing is told of it where the figure is no share. */
    long below(int place) {
        return base[place] + counted(place, 0);
    }

    private long counted(int place, int line) {
        long counted = 0;
        for (int[] bits : persons.values()) {
            counted += bits[line] >> place & 1;
        }
        return counted;
    }

    byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate(BYTES * (3 + 2 * SIZE) + persons.size() * (Long.BYTES + 2 * BYTES));
        out.putInt(courses).putInt(foreign);
        Arrays.stream(base).forEach(out::putInt);
        Arrays.stream(hits).forEach(out::putInt);
        out.putInt(persons.size());
        persons.forEach((person, bits) -> out.putLong(person).putInt(bits[0]).putInt(bits[1]));
        return out.array();
    }

    static CellSum of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CellSum sum = new CellSum();
        sum.courses = in.getInt();
        sum.foreign = in.getInt();
        Arrays.setAll(sum.base, any -> in.getInt());
        Arrays.setAll(sum.hits, any -> in.getInt());
        int persons = in.getInt();
        for (int i = 0; i < persons; i++) {
            sum.persons.put(in.getLong(), new int[]{in.getInt(), in.getInt()});
        }
        return sum;
    }

    @Override
    public String toString() {
        return Arrays.toString(base) + Arrays.toString(hits) + persons.keySet().size() + "/" + courses;
    }
}
