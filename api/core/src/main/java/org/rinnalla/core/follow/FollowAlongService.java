package org.rinnalla.core.follow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.audit.AuditAction;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.PlacementEndReason;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.plugin.InstalledProgramme;
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
import org.rinnalla.spi.ContactRule;
import org.rinnalla.spi.FollowAlong;
import org.rinnalla.spi.FollowAlongKind;
import org.rinnalla.spi.FollowAlongStep;
import org.rinnalla.spi.ProgrammeDefinition;
import org.rinnalla.spi.ProgrammeId;

/** What staff have to do to follow along: schedules by the programme's rules, done-ness told from the contacts. */
public final class FollowAlongService {
    /** More rows are no list to work from. */
    public static final int MOST = 500;
    private static final int BATCH = 200;
    private static final int CONTACTS = 300;
    /** Longer after a job loss it is no longer asked for. */
    private static final int LOSS_DAYS = 60;

    private final ReadService reads;

    public FollowAlongService(ReadService reads) {
        this.reads = reads;
    }

    /**
     * Whose jobs are asked for.
     *
     * @param programme row id
     * @param unit row id; empty: every unit
     * @param specialist row id; empty: every specialist
     * @param on the date
     */
    public record Asked(long programme, Optional<Long> unit, Optional<Long> specialist, LocalDate on) {
        /** Enrolments of the programme that run on the date, of this specialist. */
        public Filter enrolments() {
            Filter all = Filter.and(new Filter.Compare(Nouns.ENROLMENT.attribute("programmeId"), Operator.EQUAL, programme),
                    OnDate.running(Nouns.ENROLMENT, on));
            return specialist
                    .map(id -> Filter.and(all, new Filter.Compare(Nouns.ENROLMENT.attribute("specialistId"), Operator.EQUAL, id)))
                    .orElse(all);
        }
    }

    /** A programme's rules; refused when there is no such programme that the caller may know of. */
    public ProgrammeDefinition rules(RequestContext context, Catalogue catalogue, long programme) {
        String definition = definition(context, programme);
        return catalogue.programme(new ProgrammeId(definition)).map(InstalledProgramme::definition)
                .orElseThrow(() -> new RinnallaException(ErrorCode.PLUGIN_FAILED, "report.programme.no-plugin",
                        Map.of("definition", definition)));
    }

    private String definition(RequestContext context, long programme) {
        return reads.byId(context, programme, Selection.of(Nouns.PROGRAMME, "definition"))
                .flatMap(row -> row.find("definition", String.class))
                .orElseThrow(() -> new RinnallaException(ErrorCode.NOT_FOUND, "error.not-found"));
    }

    /** The enrolments that are overdue for a contact (KN-7). */
    public Filter overdueContacts(RequestContext context, Catalogue catalogue, long programme, LocalDate on) {
        String definition = definition(context, programme);
        ContactRule rule = catalogue.programme(new ProgrammeId(definition)).flatMap(one -> one.definition().contactRule())
                .orElseThrow(() -> new RinnallaException(ErrorCode.VALIDATION_FAILED, "error.no-contact-rule",
                        Map.of("definition", definition)));
        return OverdueContacts.filter(programme, rule, on);
    }

    /** The contacts that are overdue on the date, the longest overdue first. */
    public List<FollowAlongDue> overdue(RequestContext context, Catalogue catalogue, Asked asked) {
        FollowAlong rule = rules(context, catalogue, asked.programme()).followAlong();
        List<FollowAlongDue> overdue = new ArrayList<>();
        reads.stream(context, AuditAction.READ,
                new ListQuery(selection(context, asked.on()), filter(rule, asked), List.of(), Window.first(BATCH), false), page -> {
                    page.rows().forEach(row -> dues(rule, row, asked.on()).stream()
                            .filter(due -> due.state() == FollowAlongState.OVERDUE).forEach(overdue::add));
                    if (overdue.size() > MOST) {
                        throw new RinnallaException(ErrorCode.LIMIT_EXCEEDED, "error.follow.too-long", Map.of("most", MOST));
                    }
                    return true;
                });
        overdue.sort(Comparator.comparing(FollowAlongDue::dueOn).thenComparing(FollowAlongDue::placement));
        return overdue;
    }

    /** The schedule of one placement; none when it is of a kind that is not followed. */
    public List<FollowAlongDue> schedule(RequestContext context, Catalogue catalogue, long placement, LocalDate on) {
        Selection programme = new Selection(Nouns.PLACEMENT, List.of(new Pick.One("enrolment", Nouns.PLACEMENT.relation("enrolment"),
                new Selection(Nouns.ENROLMENT, List.of(new Pick.Plain("programmeId", Nouns.ENROLMENT.attribute("programmeId")))))));
        long id = reads.byId(context, placement, programme).flatMap(row -> row.find("enrolment", Row.class))
                .flatMap(row -> row.find("programmeId", Long.class))
                .orElseThrow(() -> new RinnallaException(ErrorCode.NOT_FOUND, "error.not-found"));
        FollowAlong rule = rules(context, catalogue, id).followAlong();
        return reads.byId(context, placement, selection(context, on)).map(row -> dues(rule, row, on)).orElse(List.of());
    }

    private static Filter filter(FollowAlong rule, Asked asked) {
        int before = rule.steps().stream().mapToInt(FollowAlongStep::fromDay).min().orElse(0);
        List<Filter> all = new ArrayList<>();
        all.add(new Filter.In(Nouns.PLACEMENT.attribute("kind"),
                rule.kinds().stream().map(Enum::name).sorted().<Object>map(x -> x).toList()));
        all.add(new Filter.Compare(Nouns.PLACEMENT.attribute("startedOn"), Operator.AT_MOST, asked.on().minusDays(Math.min(before, 0))));
        all.add(new Filter.Or(List.of(new Filter.Absent(Nouns.PLACEMENT.attribute("endedOn")),
                new Filter.Compare(Nouns.PLACEMENT.attribute("endedOn"), Operator.AT_LEAST, asked.on().minusDays(LOSS_DAYS)))));
        all.add(new Filter.Exists(Nouns.PLACEMENT.relation("enrolment"), asked.enrolments()));
        asked.unit().ifPresent(id -> all.add(new Filter.Compare(Nouns.PLACEMENT.attribute("unitId"), Operator.EQUAL, id)));
        return new Filter.And(all);
    }

    private Selection selection(RequestContext context, LocalDate on) {
        List<Pick> picks = new ArrayList<>(Selection.of(Nouns.PLACEMENT, "kind", "startedOn", "endedOn", "endReason").picks());
        if (reads.mayShow(context, Nouns.PLACEMENT, "lossHeardOn")) {
            picks.add(new Pick.Plain("lossHeardOn", Nouns.PLACEMENT.attribute("lossHeardOn")));
        }
        List<Pick> contact = new ArrayList<>(Selection.of(Nouns.CONTACT, "heldOn", "faceToFace", "participantPresent").picks());
        picks.add(new Pick.One("participant", Nouns.PLACEMENT.relation("participant"),
                new Selection(Nouns.PARTICIPANT, List.of(new Pick.Many("contacts", Nouns.PARTICIPANT.relation("contacts"),
                        new ListQuery(new Selection(Nouns.CONTACT, contact),
                                new Filter.Compare(Nouns.CONTACT.attribute("heldOn"), Operator.AT_MOST, on),
                                List.of(new OrderBy(Nouns.CONTACT.attribute("heldOn"), true)), Window.first(CONTACTS), false))))));
        return new Selection(Nouns.PLACEMENT, picks);
    }

    private static List<FollowAlongDue> dues(FollowAlong rule, Row row, LocalDate on) {
        boolean followed = row.find("kind", String.class).filter(kind -> rule.kinds().stream().anyMatch(each -> each.name().equals(kind)))
                .isPresent();
        if (!followed) {
            return List.of();
        }
        Optional<LocalDate> ended = row.find("endedOn", LocalDate.class).filter(day -> !day.isAfter(on));
        boolean better = row.find("endReason", String.class).filter(PlacementEndReason.QUIT_BETTER_JOB.name()::equals).isPresent();
        Optional<LocalDate> loss = better ? Optional.empty() : row.find("lossHeardOn", LocalDate.class).or(() -> ended);
        FollowAlongDays.Job job = new FollowAlongDays.Job(row.id(), row.find("startedOn", LocalDate.class).orElseThrow(),
                row.find("endedOn", LocalDate.class), loss.filter(day -> !day.isAfter(on)));
        List<FollowAlongDays.Contact> contacts = row.find("participant", Row.class).stream()
                .flatMap(person -> person.page("contacts").rows().stream())
                .filter(contact -> contact.find("participantPresent", Boolean.class).orElse(true))
                .map(contact -> new FollowAlongDays.Contact(contact.find("heldOn", LocalDate.class).orElseThrow(),
                        contact.find("faceToFace", Boolean.class).orElse(false)))
                .toList();
        List<FollowAlongDue> dues = FollowAlongDays.of(rule, job, contacts, on);
        return ended.isEmpty() ? dues : afterLoss(dues);
    }

    /** Once a job is over nobody is late for it; only what follows from the loss is. */
    private static List<FollowAlongDue> afterLoss(List<FollowAlongDue> dues) {
        return dues.stream().map(due -> due.kind() != FollowAlongKind.JOB_LOSS && due.state() == FollowAlongState.OVERDUE
                ? new FollowAlongDue(due.placement(), due.kind(), due.from(), due.dueOn(), due.faceToFace(), FollowAlongState.MISSED,
                        due.doneOn())
                : due).toList();
    }
}
