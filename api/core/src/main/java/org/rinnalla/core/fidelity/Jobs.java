package org.rinnalla.core.fidelity;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.rinnalla.core.fidelity.Facts.Job;
import org.rinnalla.spi.Competitive;
import org.rinnalla.spi.PlacementKind;

/** Items 19, 20 and 21: jobs of many kinds, with many employers, on the open market. */
final class Jobs {
    private static final Set<PlacementKind> PAID = Set.of(PlacementKind.COMPETITIVE, PlacementKind.SUBSIDISED, PlacementKind.SHELTERED);

    private Jobs() {}

    /** Different occupations among the competitive jobs that began in the period. */
    static Measured types(Facts facts) {
        return different(begun(facts), job -> job.type() == null ? "" : job.type(), String::isEmpty);
    }

    /** Different employers among the competitive jobs that began in the period. */
    static Measured employers(Facts facts) {
        return different(begun(facts), Job::employer, employer -> employer == 0);
    }

    private static <K> Measured different(List<Job> jobs, Function<Job, K> key, Predicate<K> unknown) {
        List<K> keys = jobs.stream().map(key).filter(unknown.negate()).toList();
        return Measured.percent(keys.stream().distinct().count(), keys.size()).with("untold", jobs.size() - keys.size());
    }

    private static List<Job> begun(Facts facts) {
        return facts.jobs().stream().filter(job -> job.competitive() && facts.inPeriod(job.from())).toList();
    }

    /** The share of competitive jobs among all paid ones that ran in the period; nothing when most are not told by their facts. */
    static Measured competitive(Facts facts) {
        List<Job> paid = facts.jobs().stream().filter(job -> PAID.contains(job.kind())).toList();
        List<Competitive> told = paid.stream()
                .map(job -> job.kind() == PlacementKind.COMPETITIVE ? job.ending().competitive() : Competitive.NO)
                .filter(verdict -> verdict != Competitive.NOT_KNOWN).toList();
        int missing = paid.size() - told.size();
        long competitive = told.stream().filter(verdict -> verdict == Competitive.YES).count();
        return (missing > told.size() ? Measured.nothing() : Measured.percent(competitive, told.size())).with("factsMissing", missing);
    }
}
