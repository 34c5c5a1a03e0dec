package org.rinnalla.core.fidelity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.model.ContactKind;
import org.rinnalla.core.model.ContactPlace;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.PlacementEndReason;
import org.rinnalla.core.model.TeamNouns;
import org.rinnalla.core.model.WorkNouns;
import org.rinnalla.core.read.Filter;
import org.rinnalla.core.read.Filter.Operator;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.Selection;
import org.rinnalla.core.read.Window;
import org.rinnalla.spi.Competitive;
import org.rinnalla.spi.PlacementKind;
import org.rinnalla.spi.Role;

/** Reads what the items are counted from: one pass over each noun, in batches, as far as the caller may have it counted. */
final class FactsReader {
    private static final int BATCH = 500;
    private final ReadService reads;
    private final RequestContext context;
    private final FidelityAsked asked;
    private final Set<Long> stays = new HashSet<>();
    private final Set<Long> participants = new HashSet<>();
    private final Set<Long> specialists = new HashSet<>();

    FactsReader(ReadService reads, RequestContext context, FidelityAsked asked) {
        this.reads = reads;
        this.context = context;
        this.asked = asked;
    }

    Facts read() {
        List<Facts.Stay> enrolments = enrolments();
        enrolments.forEach(stay -> {
            stays.add(stay.id());
            participants.add(stay.participant());
        });
        return new Facts(asked.from(), asked.to(), enrolments, assignments(), jobs(), meetings(),
                new Facts.Staff(roles(), employments(), reviewedLogs()));
    }

    private List<Facts.Stay> enrolments() {
        List<Filter> filters = new ArrayList<>(touching(Nouns.ENROLMENT));
        asked.programme().ifPresent(id -> filters.add(equal(Nouns.ENROLMENT, "programmeId", id)));
        asked.unit().ifPresent(id -> filters.add(equal(Nouns.ENROLMENT, "unitId", id)));
        List<Facts.Stay> found = new ArrayList<>();
        stream(Selection.of(Nouns.ENROLMENT, "participantId", "startedOn", "endedOn", "specialistId", "careContactId"), filters,
                row -> found.add(new Facts.Stay(row.id(), id(row, "participantId"), day(row, "startedOn"), end(row, "endedOn"),
                        id(row, "specialistId"), id(row, "careContactId"))));
        return found;
    }

    private List<Facts.Assigned> assignments() {
        List<Facts.Assigned> found = new ArrayList<>();
        stream(Selection.of(Nouns.ASSIGNMENT, "enrolmentId", "staffMemberId", "startsOn", "endsOn"), holding(Nouns.ASSIGNMENT), row -> {
            if (stays.contains(id(row, "enrolmentId"))) {
                specialists.add(id(row, "staffMemberId"));
                found.add(new Facts.Assigned(id(row, "enrolmentId"), id(row, "staffMemberId"), day(row, "startsOn"), end(row, "endsOn")));
            }
        });
        return found;
    }

    private List<Facts.Job> jobs() {
        List<Facts.Job> found = new ArrayList<>();
        stream(Selection.of(Nouns.PLACEMENT, "enrolmentId", "participantId", "kind", "occupation", "title", "employerId", "startedOn",
                "endedOn", "endReason", "lossHeardOn", "competitive"), touching(Nouns.PLACEMENT), row -> {
                    if (stays.contains(id(row, "enrolmentId"))) {
                        found.add(new Facts.Job(id(row, "participantId"), PlacementKind.valueOf(text(row, "kind")), type(row),
                                id(row, "employerId"), day(row, "startedOn"), end(row, "endedOn"),
                                new Facts.Ending(row.find("endReason", String.class).map(PlacementEndReason::valueOf).orElse(null),
                                        end(row, "lossHeardOn"),
                                        row.find("competitive", String.class).map(Competitive::valueOf)
                                                .orElse(Competitive.NOT_KNOWN))));
                    }
                });
        return found;
    }

    /** Contacts with participants of ours, and with employers; those with employers since ever, as an entry may lie long before. */
    private List<Facts.Meeting> meetings() {
        Noun noun = Nouns.CONTACT;
        List<Facts.Meeting> found = new ArrayList<>();
        List<Filter> filters = List.of(new Filter.Compare(noun.attribute("heldOn"), Operator.AT_MOST, asked.to()),
                new Filter.Or(List.of(new Filter.Not(new Filter.Absent(noun.attribute("employerId"))),
                        new Filter.Compare(noun.attribute("heldOn"), Operator.AT_LEAST, asked.from().minusYears(1)))));
        stream(Selection.of(noun, "participantId", "employerId", "staffMemberId", "heldOn", "kind", "faceToFace", "place", "minutes"),
                filters, row -> {
                    if (id(row, "participantId") == 0 || participants.contains(id(row, "participantId"))) {
                        found.add(new Facts.Meeting(id(row, "participantId"), id(row, "employerId"), id(row, "staffMemberId"),
                                day(row, "heldOn"), ContactKind.valueOf(text(row, "kind")),
                                row.find("faceToFace", Boolean.class).orElse(false),
                                row.find("place", String.class).map(ContactPlace::valueOf).orElse(null),
                                row.find("minutes", Integer.class).orElse(0)));
                    }
                });
        return found;
    }

    /** Care contacts of all units; specialists of the unit when it is asked for as a whole. */
    private List<Facts.Held> roles() {
        List<Facts.Held> found = new ArrayList<>();
        stream(Selection.of(Nouns.STAFF_ROLE, "staffMemberId", "role", "unitId", "startsOn", "endsOn"), holding(Nouns.STAFF_ROLE), row -> {
            Role role = Role.valueOf(text(row, "role"));
            boolean ours = asked.programme().isEmpty() && asked.unit().isPresent() && asked.unit().getAsLong() == id(row, "unitId");
            if (role == Role.CARE_CONTACT || role == Role.EMPLOYMENT_SPECIALIST && ours) {
                found.add(new Facts.Held(id(row, "staffMemberId"), role, id(row, "unitId"), day(row, "startsOn"), end(row, "endsOn")));
            }
        });
        return found;
    }

    private List<Facts.Employed> employments() {
        List<Facts.Employed> found = new ArrayList<>();
        stream(Selection.of(TeamNouns.STAFF_EMPLOYMENT, "staffMemberId", "workplaceId", "percent", "startsOn", "endsOn"),
                holding(TeamNouns.STAFF_EMPLOYMENT), row -> found.add(new Facts.Employed(id(row, "staffMemberId"), id(row, "workplaceId"),
                        row.find("percent", Integer.class).orElse(100), day(row, "startsOn"), end(row, "endsOn"))));
        return found;
    }

    private int reviewedLogs() {
        Noun noun = WorkNouns.EMPLOYER_LOG_REVIEW;
        Set<Long> found = new HashSet<>();
        stream(Selection.of(noun, "staffMemberId"), List.of(
                new Filter.Compare(noun.attribute("reviewedOn"), Operator.AT_LEAST, asked.from()),
                new Filter.Compare(noun.attribute("reviewedOn"), Operator.AT_MOST, asked.to())), row -> {
                    if (specialists.contains(id(row, "staffMemberId"))) {
                        found.add(row.id());
                    }
                });
        return found.size();
    }

    /** Runs on a day of the period: {@code endedOn} is its last day. */
    private List<Filter> touching(Noun noun) {
        return List.of(new Filter.Compare(noun.attribute("startedOn"), Operator.AT_MOST, asked.to()),
                new Filter.Or(List.of(new Filter.Absent(noun.attribute("endedOn")),
                        new Filter.Compare(noun.attribute("endedOn"), Operator.AT_LEAST, asked.from()))));
    }

    /** Holds on a day of the period: {@code endsOn} is the first day on which it no longer does. */
    private List<Filter> holding(Noun noun) {
        return List.of(new Filter.Compare(noun.attribute("startsOn"), Operator.AT_MOST, asked.to()),
                new Filter.Or(List.of(new Filter.Absent(noun.attribute("endsOn")),
                        new Filter.Compare(noun.attribute("endsOn"), Operator.GREATER, asked.from()))));
    }

    private void stream(Selection selection, List<Filter> filters, Consumer<Row> each) {
        reads.count(context, new ListQuery(selection, new Filter.And(filters), List.of(), Window.first(BATCH), false), page -> {
            page.rows().forEach(each);
            return true;
        });
    }

    private static Filter equal(Noun noun, String attribute, long id) {
        return new Filter.Compare(noun.attribute(attribute), Operator.EQUAL, id);
    }

    /** The occupation as a code, or what the job is called. */
    private static @Nullable String type(Row row) {
        return row.find("occupation", String.class)
                .or(() -> row.find("title", String.class).map(title -> title.strip().toLowerCase(Locale.ROOT)))
                .orElse(null);
    }

    private static long id(Row row, String key) {
        return row.find(key, Long.class).orElse(0L);
    }

    private static String text(Row row, String key) {
        return row.find(key, String.class).orElse("");
    }

    private static LocalDate day(Row row, String key) {
        return row.find(key, LocalDate.class).orElse(LocalDate.EPOCH);
    }

    private static @Nullable LocalDate end(Row row, String key) {
        return row.find(key, LocalDate.class).orElse(null);
    }
}
