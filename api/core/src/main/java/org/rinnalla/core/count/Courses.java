package org.rinnalla.core.count;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;

import org.rinnalla.core.RequestContext;
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
import org.rinnalla.spi.ActivityRule;
import org.rinnalla.spi.Competitive;
import org.rinnalla.spi.CoursePart;
import org.rinnalla.spi.CourseView;
import org.rinnalla.spi.PlacementKind;

/** The one data set that every figure is counted over: a programme's courses, as far as the caller may see them. */
public final class Courses {
    /** More placements in one enrolment are a fault in the data. */
    private static final int PLACEMENTS = 100;
    /** Contacts with employers that are looked at to find the first since the entry; earlier ones belong to an earlier enrolment. */
    private static final int CONTACTS = 20;

    private static final int BATCH = 500;
    private static final CourseView.Talks NO_TALKS = new CourseView.Talks(Optional.empty());

    private final RequestContext context;
    private final ReadService reads;
    private final long programme;
    private final List<ActivityRule> rules;

    public Courses(RequestContext context, ReadService reads, long programme, List<ActivityRule> rules) {
        this.context = context;
        this.reads = reads;
        this.programme = programme;
        this.rules = List.copyOf(rules);
    }

    /** All that began on or before a day, the first ones first. */
    public RowCursor<Course> until(LocalDate to) {
        return until(to, CoursePart.all());
    }

    /** The same where some parts of a course are enough. */
    public RowCursor<Course> until(LocalDate to, Set<CoursePart> parts) {
        return until(to, parts, List.of(), (row, course) -> course);
    }

    /** The same with more of each enrolment's row. */
    public <T> RowCursor<T> until(LocalDate to, List<Pick> more, BiFunction<Row, Course, T> made) {
        return until(to, CoursePart.all(), more, made);
    }

    private <T> RowCursor<T> until(LocalDate to, Set<CoursePart> parts, List<Pick> more, BiFunction<Row, Course, T> made) {
        Filter filter = Filter.and(new Filter.Compare(Nouns.ENROLMENT.attribute("programmeId"), Operator.EQUAL, programme),
                new Filter.Compare(Nouns.ENROLMENT.attribute("startedOn"), Operator.AT_MOST, to));
        return new RowCursor<>(context, reads, new ListQuery(selection(parts, more), filter,
                List.of(new OrderBy(Nouns.ENROLMENT.attribute("startedOn"), false)), Window.first(1), false),
                row -> made.apply(row, course(row)));
    }

    /** What sums need of the enrolments of a cell that began on or before a day. */
    ListQuery cell(Cell cell, LocalDate to) {
        return courses(Filter.and(new Filter.Compare(Nouns.ENROLMENT.attribute("programmeId"), Operator.EQUAL, cell.programme()),
                new Filter.Compare(Nouns.ENROLMENT.attribute("unitId"), Operator.EQUAL, cell.unit()), began(to)));
    }

    /** The same of a programme, or of all. */
    ListQuery everywhere(OptionalLong programme, LocalDate to) {
        return courses(programme.isEmpty()
                ? began(to)
                : Filter.and(new Filter.Compare(Nouns.ENROLMENT.attribute("programmeId"), Operator.EQUAL, programme.getAsLong()),
                        began(to)));
    }

    private static Filter began(LocalDate to) {
        return new Filter.Compare(Nouns.ENROLMENT.attribute("startedOn"), Operator.AT_MOST, to);
    }

    private ListQuery courses(Filter filter) {
        List<Pick> picks = List.of(new Pick.Plain("unitId", Nouns.ENROLMENT.attribute("unitId")),
                new Pick.Plain("programmeId", Nouns.ENROLMENT.attribute("programmeId")));
        return new ListQuery(selection(Set.of(CoursePart.PLACEMENTS), picks), filter,
                List.of(new OrderBy(Nouns.ENROLMENT.attribute("startedOn"), false)), Window.first(BATCH), false);
    }

    private Selection selection(Set<CoursePart> parts, List<Pick> more) {
        List<Pick> picks = new ArrayList<>(more);
        picks.addAll(Selection.of(Nouns.ENROLMENT, "startedOn", "endedOn").picks());
        picks.add(new Pick.Plain("participantId", Nouns.ENROLMENT.attribute("participantId")));
        if (parts.contains(CoursePart.STAGE)) {
            picks.addAll(Selection.of(Nouns.ENROLMENT, "endReason", "phase").picks());
        }
        if (parts.contains(CoursePart.PERSON)) {
            picks.add(new Pick.One("participant", Nouns.ENROLMENT.relation("participant"),
                    visible(Nouns.PARTICIPANT, "birthYear", "gender")));
            picks.add(new Pick.One("unit", Nouns.ENROLMENT.relation("unit"), visible(Nouns.UNIT, "municipality")));
        }
        if (parts.contains(CoursePart.PLACEMENTS)) {
            List<Pick> work = new ArrayList<>(
                    visible(Nouns.PLACEMENT, "kind", "startedOn", "endedOn", "hoursPerWeek", "competitive").picks());
            work.add(new Pick.Plain("unitId", Nouns.PLACEMENT.attribute("unitId")));
            picks.add(new Pick.Many("placements", Nouns.ENROLMENT.relation("placements"),
                    new ListQuery(new Selection(Nouns.PLACEMENT, work), Filter.ALL,
                            List.of(new OrderBy(Nouns.PLACEMENT.attribute("startedOn"), false)), Window.first(PLACEMENTS), false)));
        }
        if (parts.contains(CoursePart.TALKS) && reads.mayShow(context, Nouns.ENROLMENT, "contacts")
                && reads.mayShow(context, Nouns.CONTACT, "employer")) {
            picks.add(new Pick.Many("contacts", Nouns.ENROLMENT.relation("contacts"),
                    new ListQuery(Selection.of(Nouns.CONTACT, "heldOn"),
                            new Filter.Not(new Filter.Absent(Nouns.CONTACT.attribute("employerId"))),
                            List.of(new OrderBy(Nouns.CONTACT.attribute("heldOn"), false)), Window.first(CONTACTS), false)));
        }
        return new Selection(Nouns.ENROLMENT, picks);
    }

    private Selection visible(Noun noun, String... attributes) {
        List<String> shown = List.of(attributes).stream()
                .filter(name -> noun.find(name).isPresent() && reads.mayShow(context, noun, name)).toList();
        return Selection.of(noun, shown.toArray(String[]::new));
    }

    Course course(Row row) {
        return course(row, rules);
    }

    static Course course(Row row, List<ActivityRule> rules) {
        LocalDate startedOn = row.find("startedOn", LocalDate.class).orElseThrow();
        Optional<Row> person = row.find("participant", Row.class);
        long participant = row.find("participantId", Long.class).orElse(row.id());
        CourseView.Who who = new CourseView.Who(participant, person.flatMap(each -> each.find("birthYear", Integer.class)),
                person.flatMap(each -> each.find("gender", String.class)),
                row.find("unit", Row.class).flatMap(unit -> unit.find("municipality", String.class)));
        CourseView.Stay stay = new CourseView.Stay(startedOn, row.find("endedOn", LocalDate.class), row.find("endReason", String.class),
                row.find("phase", String.class).orElse(""));
        return new Course(row.id(), participant, new CourseView(who, stay, spells(row), talks(row, startedOn), rules));
    }

    /** The same of what sums need. */
    static Course course(Stay stay, List<ActivityRule> rules) {
        CourseView.Who who = new CourseView.Who(stay.participant(), Optional.empty(), Optional.empty(), Optional.empty());
        CourseView.Stay when = new CourseView.Stay(stay.startedOn(), Optional.ofNullable(stay.endedOn()), Optional.empty(), "");
        List<CourseView.Spell> spells = new ArrayList<>(Math.min(PLACEMENTS, stay.work().size()));
        for (Stay.Work each : stay.work()) {
            if (spells.size() < PLACEMENTS) {
                PlacementKind kind = PlacementKind.valueOf(each.kind());
                spells.add(new CourseView.Spell(kind, competitive(Competitive.valueOf(each.competitive()), kind), each.startedOn(),
                        Optional.ofNullable(each.endedOn()), Optional.ofNullable(each.hoursPerWeek())));
            }
        }
        return new Course(stay.enrolment(), stay.participant(), new CourseView(who, when, spells, NO_TALKS, rules));
    }

    private static CourseView.Talks talks(Row row, LocalDate startedOn) {
        for (Row contact : row.page("contacts").rows()) {
            if (contact.value("heldOn") instanceof LocalDate day && !day.isBefore(startedOn)) {
                return new CourseView.Talks(Optional.of(day));
            }
        }
        return NO_TALKS;
    }

    private static List<CourseView.Spell> spells(Row row) {
        List<Row> rows = row.page("placements").rows();
        if (rows.isEmpty()) {
            return List.of();
        }
        List<CourseView.Spell> spells = new ArrayList<>(rows.size());
        for (Row each : rows) {
            if (each.value("kind") instanceof String code && each.value("startedOn") instanceof LocalDate start) {
                PlacementKind kind = PlacementKind.valueOf(code);
                Competitive facts = each.value("competitive") instanceof String told ? Competitive.valueOf(told) : Competitive.NOT_KNOWN;
                spells.add(new CourseView.Spell(kind, competitive(facts, kind), start, each.find("endedOn", LocalDate.class),
                        each.find("hoursPerWeek", BigDecimal.class)));
            }
        }
        return spells;
    }

    /** By its facts; as long as some of them are missing, by its kind. */
    private static boolean competitive(Competitive facts, PlacementKind kind) {
        return facts == Competitive.NOT_KNOWN ? kind == PlacementKind.COMPETITIVE : facts == Competitive.YES;
    }
}
