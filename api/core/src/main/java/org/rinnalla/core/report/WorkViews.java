package org.rinnalla.core.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.model.ContactActor;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.WorkNouns;
import org.rinnalla.core.read.Filter;
import org.rinnalla.core.read.Filter.Operator;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.OrderBy;
import org.rinnalla.core.read.Pick;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.Selection;
import org.rinnalla.core.read.Window;
import org.rinnalla.spi.Competitive;
import org.rinnalla.spi.EnrolmentPart;
import org.rinnalla.spi.PlacementKind;
import org.rinnalla.spi.PlacementView;
import org.rinnalla.spi.WorkView;

/** What reports are told of the work in an enrolment; good for one report. */
public final class WorkViews {
    private static final String PLACEMENTS = "$work.placements";
    private static final String APPLICATIONS = "$work.applications";
    private static final String CONTACTS = "$work.contacts";
    private static final String MEETINGS = "$work.meetings";
    /** More than this many placements in one enrolment are a fault in the data. */
    private static final int MAXIMUM = 200;
    private static final List<String> PLAIN = List.of("kind", "startedOn", "endedOn", "endReason", "competitive", "competitiveWithSubsidy",
            "occupation", "hoursPerWeek", "subsidy", "ledToJob");

    private final Map<Long, String> employers = new HashMap<>();

    /** What must be asked for of an enrolment, as far as the caller may see it. */
    public static List<Pick> picks(RequestContext context, ReadService reads, LocalDate date) {
        return picks(context, reads, date, EnrolmentPart.all());
    }

    /** The same for some parts only. */
    static List<Pick> picks(RequestContext context, ReadService reads, LocalDate date, Set<EnrolmentPart> parts) {
        List<Pick> all = new ArrayList<>();
        if (parts.contains(EnrolmentPart.PLACEMENTS) && reads.mayShow(context, Nouns.ENROLMENT, "placements")) {
            List<Pick> picks = new ArrayList<>();
            PLAIN.stream().filter(name -> reads.mayShow(context, Nouns.PLACEMENT, name))
                    .forEach(name -> picks.add(new Pick.Plain(name, Nouns.PLACEMENT.attribute(name))));
            if (reads.mayShow(context, Nouns.PLACEMENT, "employer")) {
                picks.add(new Pick.Plain("employerId", Nouns.PLACEMENT.attribute("employerId")));
            }
            all.add(new Pick.Many(PLACEMENTS, Nouns.ENROLMENT.relation("placements"),
                    new ListQuery(new Selection(Nouns.PLACEMENT, picks),
                            new Filter.Compare(Nouns.PLACEMENT.attribute("startedOn"), Operator.AT_MOST, date),
                            List.of(new OrderBy(Nouns.PLACEMENT.attribute("startedOn"), false)), Window.first(MAXIMUM), false)));
        }
        if (parts.contains(EnrolmentPart.APPLICATIONS) && reads.mayShow(context, Nouns.ENROLMENT, "jobApplications")) {
            all.add(new Pick.Many(APPLICATIONS, Nouns.ENROLMENT.relation("jobApplications"),
                    new ListQuery(Selection.of(WorkNouns.JOB_APPLICATION, "actor"),
                            new Filter.Compare(WorkNouns.JOB_APPLICATION.attribute("appliedOn"), Operator.AT_MOST, date), List.of(),
                            Window.first(MAXIMUM), false)));
        }
        if (parts.contains(EnrolmentPart.EMPLOYER_CONTACTS) && reads.mayShow(context, Nouns.ENROLMENT, "contacts")
                && reads.mayShow(context, Nouns.CONTACT, "employer")) {
            Filter withEmployer = Filter.and(new Filter.Not(new Filter.Absent(Nouns.CONTACT.attribute("employerId"))),
                    new Filter.Compare(Nouns.CONTACT.attribute("heldOn"), Operator.AT_MOST, date));
            all.add(first(CONTACTS, withEmployer));
            all.add(first(MEETINGS,
                    Filter.and(withEmployer, new Filter.Compare(Nouns.CONTACT.attribute("faceToFace"), Operator.EQUAL, true))));
        }
        return all;
    }

    /** Contacts before the enrolment began are of an earlier one: a few are asked for, so that the first since then is among them. */
    private static Pick first(String key, Filter filter) {
        return new Pick.Many(key, Nouns.ENROLMENT.relation("contacts"), new ListQuery(Selection.of(Nouns.CONTACT, "heldOn"), filter,
                List.of(new OrderBy(Nouns.CONTACT.attribute("heldOn"), false)), Window.first(MAXIMUM), false));
    }

    /** The work in an enrolment that was asked for so. */
    public WorkView view(Row enrolment) {
        LocalDate start = enrolment.find("startedOn", LocalDate.class).orElse(LocalDate.MIN);
        return new WorkView(enrolment.page(PLACEMENTS).rows().stream().map(this::placement).toList(), first(enrolment, CONTACTS, start),
                first(enrolment, MEETINGS, start), applications(enrolment));
    }

    private static WorkView.Applications applications(Row enrolment) {
        int[] made = new int[ContactActor.values().length];
        enrolment.page(APPLICATIONS).rows().forEach(row -> row.find("actor", String.class).map(ContactActor::valueOf)
                .ifPresent(actor -> made[actor.ordinal()]++));
        return new WorkView.Applications(made[ContactActor.PARTICIPANT.ordinal()], made[ContactActor.TOGETHER.ordinal()],
                made[ContactActor.STAFF.ordinal()]);
    }

    private static Optional<LocalDate> first(Row enrolment, String key, LocalDate start) {
        return enrolment.page(key).rows().stream().flatMap(row -> row.find("heldOn", LocalDate.class).stream())
                .filter(day -> !day.isBefore(start)).findFirst();
    }

    private PlacementView placement(Row row) {
        Optional<String> employer = row.find("employerId", Long.class)
                .map(id -> employers.computeIfAbsent(id, each -> String.valueOf(employers.size() + 1)));
        return new PlacementView(PlacementKind.valueOf(row.find("kind", String.class).orElseThrow()), competitive(row, "competitive"),
                row.find("startedOn", LocalDate.class).orElseThrow(), row.find("endedOn", LocalDate.class),
                new PlacementView.Job(competitive(row, "competitiveWithSubsidy"), row.find("occupation", String.class), employer,
                        row.find("subsidy", String.class), row.find("hoursPerWeek", BigDecimal.class), row.find("endReason", String.class),
                        row.find("ledToJob", Boolean.class)));
    }

    private static Competitive competitive(Row row, String name) {
        return row.find(name, String.class).map(Competitive::valueOf).orElse(Competitive.NOT_KNOWN);
    }
}
