package org.rinnalla.core.intake;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.audit.AuditAction;
import org.rinnalla.core.model.IntakeNouns;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.ReferralState;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.plugin.InstalledProgramme;
import org.rinnalla.core.read.Filter;
import org.rinnalla.core.read.Filter.Operator;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.Pick;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.Selection;
import org.rinnalla.core.read.Window;

/** How long a programme's queue is, and who has a place. Every row is read, and leaves its trace, like any other read. */
public final class IntakeQueries {
    private static final int BATCH = 500;
    private static final Noun REFERRAL = IntakeNouns.REFERRAL;
    private final ReadService reads;

    public IntakeQueries(ReadService reads) {
        this.reads = reads;
    }

    /**
     * The queue of a programme on a date.
     *
     * @throws RinnallaException when there is no such programme, or the caller may not see referrals
     */
    public WaitingList waitingList(RequestContext context, Catalogue catalogue, long programme, LocalDate on) {
        Definitions.of(context, reads, catalogue, programme);
        Filter decided = new Filter.Compare(REFERRAL.attribute("decidedOn"), Operator.GREATER, on.minusDays(365));
        ListQuery query = query(Selection.of(REFERRAL, "receivedOn", "state", "waitingSince", "decidedOn"),
                Filter.and(new Filter.Compare(REFERRAL.attribute("programmeId"), Operator.EQUAL, programme),
                        new Filter.Compare(REFERRAL.attribute("receivedOn"), Operator.AT_MOST, on),
                        new Filter.Or(List.of(new Filter.Absent(REFERRAL.attribute("decidedOn")), decided))));
        List<Integer> standing = new ArrayList<>();
        List<Integer> accepted = new ArrayList<>();
        int[] waiting = {0};
        each(context, AuditAction.READ, query, row -> {
            LocalDate received = row.find("receivedOn", LocalDate.class).orElse(on);
            LocalDate end = row.find("decidedOn", LocalDate.class).orElse(LocalDate.MAX);
            if (end.isAfter(on)) {
                standing.add((int) ChronoUnit.DAYS.between(received, on));
                waiting[0] += row.find("waitingSince", LocalDate.class).filter(day -> !day.isAfter(on)).isPresent() ? 1 : 0;
            } else if (row.find("state", String.class).filter(ReferralState.ACCEPTED.name()::equals).isPresent()) {
                accepted.add((int) ChronoUnit.DAYS.between(received, end));
            }
        });
        return new WaitingList(standing.size(), waiting[0], standing.stream().mapToInt(days -> days).max(), median(standing),
                accepted.size(), median(accepted));
    }

    /**
     * The places of a programme on a date. They are counted as a report counts: everyone takes a place, also who is shown to named staff only.
     *
     * @throws RinnallaException when there is no such programme, or the caller may not see who works with whom
     */
    public Capacity capacity(RequestContext context, Catalogue catalogue, long programme, LocalDate on) {
        InstalledProgramme definition = Definitions.of(context, reads, catalogue, programme);
        for (String field : new String[]{"specialist", "programme"}) {
            if (!reads.mayShow(context, Nouns.ENROLMENT, field)
                    || !reads.mayShow(context, REFERRAL, field)) {
                throw new RinnallaException(ErrorCode.FORBIDDEN, "error.forbidden.field",
                        Map.of("field", "Referral." + field, "role", context.actor().role().name()));
            }
        }
        Places places = new Places(programme, on);
        each(context, AuditAction.READ, places.specialists(context), places::specialist);
        each(context, AuditAction.REPORT, places.enrolments(), places::enrolment);
        each(context, AuditAction.REPORT, places.referrals(), places::referral);
        return places.capacity(definition.definition().caseloadLimit());
    }

    private void each(RequestContext context, AuditAction action, ListQuery query, Consumer<Row> row) {
        reads.stream(context, action, query, page -> {
            page.rows().forEach(row);
            return true;
        });
    }

    static ListQuery query(Selection selection, Filter filter) {
        return new ListQuery(selection, filter, List.of(), Window.first(BATCH), false);
    }

    /** A plain value for the platform's own use, such as {@code programmeId}. */
    static Pick plain(Noun noun, String attribute) {
        return new Pick.Plain(attribute, noun.attribute(attribute));
    }

    private static OptionalInt median(List<Integer> days) {
        List<Integer> sorted = days.stream().sorted().toList();
        return sorted.isEmpty() ? OptionalInt.empty() : OptionalInt.of(sorted.get((sorted.size() - 1) / 2));
    }
}
