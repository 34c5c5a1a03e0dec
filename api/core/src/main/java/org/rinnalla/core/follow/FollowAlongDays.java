package org.rinnalla.core.follow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rinnalla.spi.FollowAlong;
import org.rinnalla.spi.FollowAlongKind;
import org.rinnalla.spi.FollowAlongStep;

/** The days of a placement's follow-along, and how they stand on a date. */
public final class FollowAlongDays {
    /** Enough for ten years of monthly contacts. */
    private static final int MAXIMUM = 200;

    private FollowAlongDays() {}

    /**
     * A job.
     *
     * @param placement row id
     * @param startedOn first day
     * @param endedOn last day; empty: it goes on
     * @param lossHeardOn from when the days after a loss count; empty: no loss
     */
    public record Job(long placement, LocalDate startedOn, Optional<LocalDate> endedOn, Optional<LocalDate> lossHeardOn) {}

    /** A contact with the participant. */
    public record Contact(LocalDate heldOn, boolean faceToFace) {}

    private record Span(FollowAlongStep step, LocalDate from, LocalDate to) {}

    /** The schedule up to the first span that begins after the date. */
    public static List<FollowAlongDue> of(FollowAlong rule, Job job, List<Contact> contacts, LocalDate on) {
        List<Span> spans = rule.steps().stream().flatMap(step -> spans(step, job, on).stream())
                .sorted(Comparator.comparing(Span::from).thenComparing(Span::to)).toList();
        List<FollowAlongDue> dues = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            Optional<LocalDate> next = spans.stream().skip(i + 1L).map(Span::to).filter(spans.get(i).to()::isBefore).findFirst();
            dues.add(due(job, spans.get(i), next, contacts, on));
        }
        return dues;
    }

    private static List<Span> spans(FollowAlongStep step, Job job, LocalDate on) {
        Optional<LocalDate> begin = step.kind() == FollowAlongKind.JOB_LOSS ? job.lossHeardOn() : Optional.of(job.startedOn());
        if (begin.isEmpty()) {
            return List.of();
        }
        List<Span> spans = new ArrayList<>();
        LocalDate anchor = begin.get();
        LocalDate last = step.toDay().map(anchor::plusDays).orElse(LocalDate.MAX);
        for (LocalDate from = anchor.plusDays(step.fromDay()); !from.isAfter(last) && spans.size() < MAXIMUM;) {
            LocalDate to = step.everyDays().map(from.minusDays(1)::plusDays).orElse(last);
            LocalDate end = to.isAfter(last) ? last : to;
            boolean over = step.kind() != FollowAlongKind.JOB_LOSS && job.endedOn().filter(end::isAfter).isPresent();
            if (over) {
                break;
            }
            spans.add(new Span(step, from, end));
            if (from.isAfter(on) || step.everyDays().isEmpty()) {
                break;
            }
            from = end.plusDays(1);
        }
        return spans;
    }

    private static FollowAlongDue due(Job job, Span span, Optional<LocalDate> next, List<Contact> contacts, LocalDate on) {
        Optional<LocalDate> done = contacts.stream().filter(contact -> contact.faceToFace() || !span.step().faceToFace())
                .map(Contact::heldOn).filter(day -> !day.isBefore(span.from()) && !day.isAfter(on))
                .filter(day -> next.map(later -> !day.isAfter(later)).orElse(true)).min(Comparator.naturalOrder());
        return new FollowAlongDue(job.placement(), span.step().kind(), span.from(), span.to(), span.step().faceToFace(),
                state(span, next, done, on), done);
    }

    private static FollowAlongState state(Span span, Optional<LocalDate> next, Optional<LocalDate> done, LocalDate on) {
        if (done.isPresent()) {
            return done.get().isAfter(span.to()) ? FollowAlongState.LATE : FollowAlongState.DONE;
        }
        if (span.from().isAfter(on)) {
            return FollowAlongState.COMING;
        }
        if (!span.to().isBefore(on)) {
            return FollowAlongState.DUE;
        }
        return next.filter(on::isAfter).isPresent() ? FollowAlongState.MISSED : FollowAlongState.OVERDUE;
    }
}
