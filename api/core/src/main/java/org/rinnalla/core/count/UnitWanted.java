package org.rinnalla.core.count;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.rinnalla.spi.ActivityRule;
import org.rinnalla.spi.Period;

/**
 * What is to be counted unit by unit.
 *
 * @param programme empty: all
 * @param rules of a programme's definition
 * @param by how the programmes of a definition are counted, as far as it was asked for
 */
record UnitWanted(OptionalLong programme, Period period, Function<String, List<ActivityRule>> rules, ConcurrentMap<String, String> by) {
    UnitWanted(OptionalLong programme, Period period, Function<String, List<ActivityRule>> rules) {
        this(programme, period, rules, new ConcurrentHashMap<>());
    }

    /** By which definitions and rules. */
    String counted(String definition) {
        return by.computeIfAbsent(definition, any -> CellSum.counted(rules.apply(any)));
    }

    /** Whether what is kept was counted by these. */
    boolean holds(SumStore.Known known) {
        return known.kept().filter(kept -> kept.counted().equals(counted(known.definition()))).isPresent();
    }

    List<SumStore.Known> missing(List<SumStore.Known> cells) {
        return cells.stream().filter(each -> !holds(each)).toList();
    }
}
