package org.rinnalla.core.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.count.RowCursor;
import org.rinnalla.core.follow.OverdueContacts;
import org.rinnalla.core.follow.RunningPlacements;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.read.Filter;
import org.rinnalla.core.read.Filter.Operator;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.OnDate;
import org.rinnalla.core.read.OrderBy;
import org.rinnalla.core.read.Pick;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.Selection;
import org.rinnalla.core.read.Window;
import org.rinnalla.spi.ActivityRule;
import org.rinnalla.spi.EnrolmentPart;
import org.rinnalla.spi.EnrolmentView;
import org.rinnalla.spi.PlacementKind;

/** A programme's enrolments that run on a date, as far as the caller may see them, with those parts that a report asks for. */
final class EnrolmentsOnDate {
    private final RequestContext context;
    private final ReadService reads;
    private final long programme;
    private final LocalDate date;
    private final List<ActivityRule> rules;
    private final Set<EnrolmentPart> parts;
    private final WorkViews work = new WorkViews();

    EnrolmentsOnDate(RequestContext context, ReadService reads, long programme, LocalDate date, List<ActivityRule> rules,
            Set<EnrolmentPart> parts) {
        this.context = context;
        this.reads = reads;
        this.programme = programme;
        this.date = date;
        this.rules = List.copyOf(rules);
        this.parts = parts;
    }

    RowCursor<EnrolmentView> rows() {
        ListQuery query = new ListQuery(selection(),
                Filter.and(new Filter.Compare(Nouns.ENROLMENT.attribute("programmeId"), Operator.EQUAL, programme),
                        OnDate.running(Nouns.ENROLMENT, date)),
                List.of(new OrderBy(Nouns.ENROLMENT.attribute("startedOn"), false)), Window.first(1), false);
        return new RowCursor<>(context, reads, query, batch(), this::view);
    }

    /** Two batches are held at a time, and some parts are hundreds of rows below each enrolment. */
    private int batch() {
        return parts.contains(EnrolmentPart.PLACEMENTS) || parts.contains(EnrolmentPart.EMPLOYER_CONTACTS)
                || parts.contains(EnrolmentPart.APPLICATIONS) ? 250 : 2000;
    }

    private EnrolmentView view(Row row) {
        Set<PlacementKind> kinds = RunningPlacements.kinds(row, "placements");
        String phase = row.find("phaseAt", Row.class).flatMap(at -> at.find("phase", String.class))
                .or(() -> row.find("phase", String.class)).orElse("");
        Optional<LocalDate> lastContact = row.page("contacts").rows().stream().findFirst()
                .flatMap(contact -> contact.find("heldOn", LocalDate.class));
        Optional<Integer> birthYear = row.find("participant", Row.class).flatMap(person -> person.find("birthYear", Integer.class));
        return new EnrolmentView(row.find("startedOn", LocalDate.class).orElseThrow(), phase, ActivityRule.tell(rules, kinds), kinds,
                lastContact, birthYear, work.view(row));
    }

    private Selection selection() {
        List<Pick> picks = new ArrayList<>(Selection.of(Nouns.ENROLMENT, "startedOn").picks());
        if (parts.contains(EnrolmentPart.PHASE)) {
            picks.add(new Pick.Plain("phase", Nouns.ENROLMENT.attribute("phase")));
            picks.add(new Pick.AtDate("phaseAt", Nouns.ENROLMENT.relation("phaseAt"), date, Selection.of(Nouns.ENROLMENT_PHASE, "phase")));
        }
        if (parts.contains(EnrolmentPart.ACTIVITY)) {
            picks.add(RunningPlacements.pick("placements", date));
        }
        picks.addAll(WorkViews.picks(context, reads, date, parts));
        if (parts.contains(EnrolmentPart.LAST_CONTACT) && reads.mayShow(context, Nouns.ENROLMENT, "contacts")
                && reads.mayShow(context, Nouns.CONTACT, "heldOn")) {
            picks.add(new Pick.Many("contacts", Nouns.ENROLMENT.relation("contacts"),
                    new ListQuery(Selection.of(Nouns.CONTACT, "heldOn"),
                            Filter.and(OverdueContacts.withParticipant(),
                                    new Filter.Compare(Nouns.CONTACT.attribute("heldOn"), Operator.AT_MOST, date)),
                            List.of(new OrderBy(Nouns.CONTACT.attribute("heldOn"), true)), Window.first(1), false)));
        }
        if (parts.contains(EnrolmentPart.BIRTH_YEAR) && reads.mayShow(context, Nouns.PARTICIPANT, "birthYear")) {
            picks.add(new Pick.One("participant", Nouns.ENROLMENT.relation("participant"), Selection.of(Nouns.PARTICIPANT, "birthYear")));
        }
        return new Selection(Nouns.ENROLMENT, picks);
    }
}
