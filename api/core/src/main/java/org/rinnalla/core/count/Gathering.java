package org.rinnalla.core.count;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;

import org.rinnalla.core.RequestContext;
import org.rinnalla.core.model.ContactActor;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.read.Filter;
import org.rinnalla.core.read.Filter.Operator;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.OrderBy;
import org.rinnalla.core.read.Pick;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.Selection;
import org.rinnalla.core.read.Window;
import org.rinnalla.spi.FigureKind;
import org.rinnalla.spi.Period;

/** Counts what stands in other rows than courses. A figure whose rows the caller may not see is not told. */
final class Gathering {
    private static final int WEEK = 7;

    private final RequestContext context;
    private final ReadService reads;
    private final FigureService.Asked asked;
    private final LongConsumer members;

    Gathering(RequestContext context, ReadService reads, FigureService.Asked asked, LongConsumer members) {
        this.context = context;
        this.reads = reads;
        this.asked = asked;
        this.members = members;
    }

    Optional<Tally.Numbers> count(Gathered figure) {
        if (!reads.mayShow(context, Nouns.ENROLMENT, "specialist")) {
            return Optional.empty();
        }
        if (figure.equals(Gathered.OWN_APPLICATIONS)) {
            return applications();
        }
        if (figure.equals(Gathered.QUEUE)) {
            return queue();
        }
        return figure.equals(Gathered.PLACES) ? places() : employerContacts();
    }

    private Optional<Tally.Numbers> places() {
        Set<Long> specialists = new HashSet<>();
        long[] running = {0};
        // No filter by the specialist: it would leave out those of whom it is concealed, and they take a place too.
        enrolments(running(new Period(asked.period().to(), asked.period().to())), specialists, id -> {
            running[0]++;
            members.accept(id);
        });
        return asked.rulesOf().flatMap(one -> one.definition().caseloadLimit())
                .map(limit -> Tally.Numbers.ratio(FigureKind.SHARE, running[0], (long) limit * specialists.size()));
    }

    private Optional<Tally.Numbers> employerContacts() {
        if (!reads.mayShow(context, Nouns.CONTACT, "employer") || !reads.mayShow(context, Nouns.CONTACT, "staffMember")) {
            return Optional.empty();
        }
        Period period = asked.period();
        Set<Long> specialists = new HashSet<>();
        enrolments(Filter.and(running(period), new Filter.Not(new Filter.Absent(Nouns.ENROLMENT.attribute("specialistId")))), specialists,
                any -> {});
        long[] contacts = {0};
        if (!specialists.isEmpty()) {
            Filter filter = Filter.and(new Filter.Compare(Nouns.CONTACT.attribute("heldOn"), Operator.AT_LEAST, period.from()),
                    new Filter.Compare(Nouns.CONTACT.attribute("heldOn"), Operator.AT_MOST, period.to()),
                    new Filter.Compare(Nouns.CONTACT.attribute("faceToFace"), Operator.EQUAL, true),
                    new Filter.Not(new Filter.Absent(Nouns.CONTACT.attribute("employerId"))),
                    new Filter.In(Nouns.CONTACT.attribute("staffMemberId"), List.copyOf(specialists)));
            new RowCursor<>(context, reads, new ListQuery(Selection.of(Nouns.CONTACT, "heldOn"), filter,
                    List.of(new OrderBy(Nouns.CONTACT.attribute("heldOn"), false)), Window.first(1), false), Row::id)
                    .forEachRemaining(id -> {
                        contacts[0]++;
                        members.accept(id);
                    });
        }
        return Optional.of(Tally.Numbers.ratio(FigureKind.RATE, contacts[0], specialists.size() * (period.days() / WEEK)));
    }

    private Optional<Tally.Numbers> applications() {
        Optional<Noun> noun = Nouns.find("JobApplication").filter(found -> reads.mayShow(context, found, "actor"));
        return noun.map(found -> {
            Filter filter = Filter.and(new Filter.Compare(found.attribute("appliedOn"), Operator.AT_LEAST, asked.period().from()),
                    new Filter.Compare(found.attribute("appliedOn"), Operator.AT_MOST, asked.period().to()),
                    new Filter.Exists(found.relation("enrolment"),
                            new Filter.Compare(Nouns.ENROLMENT.attribute("programmeId"), Operator.EQUAL, asked.programme())));
            long[] all = {0, 0};
            rows(found, "appliedOn", filter, "actor").forEachRemaining(row -> {
                all[0]++;
                if (row.find("actor", String.class).filter(ContactActor.PARTICIPANT.name()::equals).isPresent()) {
                    all[1]++;
                    members.accept(row.id());
                }
            });
            return Tally.Numbers.ratio(FigureKind.SHARE, all[1], all[0]);
        });
    }

    /** Referrals are not part of every house. */
    private Optional<Tally.Numbers> queue() {
        Optional<Noun> noun = Nouns.find("Referral").filter(found -> reads.mayShow(context, found, "waitingSince"));
        return noun.map(found -> {
            Filter filter = Filter.and(new Filter.Compare(found.attribute("programmeId"), Operator.EQUAL, asked.programme()),
                    new Filter.Compare(found.attribute("waitingSince"), Operator.AT_MOST, asked.period().to()),
                    new Filter.Or(List.of(new Filter.Absent(found.attribute("decidedOn")),
                            new Filter.Compare(found.attribute("decidedOn"), Operator.GREATER, asked.period().to()))));
            long[] waiting = {0};
            rows(found, "receivedOn", filter, "waitingSince").forEachRemaining(row -> {
                waiting[0]++;
                members.accept(row.id());
            });
            return new Tally.Numbers(Optional.of(BigDecimal.valueOf(waiting[0])), waiting[0], Optional.empty());
        });
    }

    private RowCursor<Row> rows(Noun noun, String order, Filter filter, String shown) {
        return new RowCursor<>(context, reads, new ListQuery(Selection.of(noun, shown), filter,
                List.of(new OrderBy(noun.attribute(order), false)), Window.first(1), false), row -> row);
    }

    /** Enrolments of the programme that ran in the period. */
    private Filter running(Period period) {
        return Filter.and(new Filter.Compare(Nouns.ENROLMENT.attribute("programmeId"), Operator.EQUAL, asked.programme()),
                new Filter.Compare(Nouns.ENROLMENT.attribute("startedOn"), Operator.AT_MOST, period.to()),
                new Filter.Or(List.of(new Filter.Absent(Nouns.ENROLMENT.attribute("endedOn")),
                        new Filter.Compare(Nouns.ENROLMENT.attribute("endedOn"), Operator.AT_LEAST, period.from()))));
    }

    /** Enrolments, and with whom they are. */
    private void enrolments(Filter filter, Set<Long> specialists, LongConsumer enrolments) {
        Selection selection = new Selection(Nouns.ENROLMENT, List.of(new Pick.Plain("startedOn", Nouns.ENROLMENT.attribute("startedOn")),
                new Pick.Plain("specialistId", Nouns.ENROLMENT.attribute("specialistId"))));
        new RowCursor<>(context, reads, new ListQuery(selection, filter,
                List.of(new OrderBy(Nouns.ENROLMENT.attribute("startedOn"), false)), Window.first(1), false), row -> row)
                .forEachRemaining(row -> {
                    row.find("specialistId", Long.class).ifPresent(specialists::add);
                    enrolments.accept(row.id());
                });
    }
}
