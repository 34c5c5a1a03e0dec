package org.rinnalla.core.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.audit.AuditAction;
import org.rinnalla.core.follow.FollowAlongService;
import org.rinnalla.core.follow.FollowAlongService.Asked;
import org.rinnalla.core.follow.Kept;
import org.rinnalla.core.follow.Retention;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.read.Filter;
import org.rinnalla.core.read.Filter.Operator;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.Pick;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.Selection;
import org.rinnalla.core.read.Window;
import org.rinnalla.spi.Competitive;
import org.rinnalla.spi.PlacementView;
import org.rinnalla.spi.RetentionRule;
import org.rinnalla.spi.WorkView;

/** How far each enrolment of a programme has come on the way to work, and whether work was kept. */
public final class WorkProgress {
    private static final int BATCH = 200;
    private final ReadService reads;
    private final FollowAlongService follow;

    public WorkProgress(ReadService reads) {
        this.reads = reads;
        this.follow = new FollowAlongService(reads);
    }

    /**
     * Of one enrolment.
     *
     * @param enrolment row id
     * @param startedOn first day of the enrolment
     * @param work placements, contacts and applications up to the date
     * @param kept by weeks after the first day of the first job; empty: no job yet
     */
    public record Of(long enrolment, LocalDate startedOn, WorkView work, Map<Integer, Kept> kept) {
        /** Days from the beginning of the enrolment to a day. */
        public Optional<Integer> daysTo(Optional<LocalDate> day) {
            return day.map(each -> (int) ChronoUnit.DAYS.between(startedOn, each));
        }

        /** Employment relationships that arose. */
        public List<PlacementView> jobs() {
            return Retention.jobs(work.placements());
        }

        public Optional<LocalDate> firstJobOn() {
            return jobs().stream().map(PlacementView::startedOn).findFirst();
        }

        public int competitiveJobs() {
            return (int) jobs().stream().filter(job -> job.competitive() == Competitive.YES).count();
        }
    }

    /** The enrolments that run on the date, as far as the caller may see them. */
    public List<Of> of(RequestContext context, Catalogue catalogue, Asked asked) {
        RetentionRule rule = follow.rules(context, catalogue, asked.programme()).retention();
        List<Pick> picks = new ArrayList<>(Selection.of(Nouns.ENROLMENT, "startedOn").picks());
        picks.addAll(WorkViews.picks(context, reads, asked.on()));
        Filter filter = asked.unit().map(id -> Filter.and(asked.enrolments(),
                new Filter.Compare(Nouns.ENROLMENT.attribute("unitId"), Operator.EQUAL, id))).orElse(asked.enrolments());
        WorkViews views = new WorkViews();
        List<Of> all = new ArrayList<>();
        reads.stream(context, AuditAction.READ,
                new ListQuery(new Selection(Nouns.ENROLMENT, picks), filter, List.of(), Window.first(BATCH), false), page -> {
                    page.rows().forEach(row -> all.add(of(rule, views, row, asked.on())));
                    if (all.size() > FollowAlongService.MOST) {
                        throw new RinnallaException(ErrorCode.LIMIT_EXCEEDED, "error.follow.too-long",
                                Map.of("most", FollowAlongService.MOST));
                    }
                    return true;
                });
        return all;
    }

    private static Of of(RetentionRule rule, WorkViews views, Row row, LocalDate on) {
        WorkView work = views.view(row);
        List<PlacementView> jobs = Retention.jobs(work.placements());
        Map<Integer, Kept> kept = new java.util.TreeMap<>();
        jobs.stream().findFirst().ifPresent(first -> rule.weeks()
                .forEach(weeks -> kept.put(weeks, Retention.kept(jobs, first.startedOn(), weeks, rule.gapDays(), on))));
        return new Of(row.id(), row.find("startedOn", LocalDate.class).orElseThrow(), work, kept);
    }
}
