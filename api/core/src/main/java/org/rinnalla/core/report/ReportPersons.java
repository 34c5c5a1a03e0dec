package org.rinnalla.core.report;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.rinnalla.core.RequestContext;
import org.rinnalla.core.count.Course;
import org.rinnalla.core.count.Courses;
import org.rinnalla.core.count.RowCursor;
import org.rinnalla.core.crypto.Pseudonyms;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.ConsentPurpose;
import org.rinnalla.core.model.CountingNouns;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.ValueType;
import org.rinnalla.core.read.Filter;
import org.rinnalla.core.read.Filter.Operator;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.Pick;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.Selection;
import org.rinnalla.core.read.Window;
import org.rinnalla.spi.PersonView;
import org.rinnalla.spi.ReportSubject;

/** Persons as a report may show them: by name, under a pseudonym, or without identity. */
final class ReportPersons {
    private final RequestContext context;
    private final ReadService reads;
    private final ReportSubject subject;
    private final LocalDate date;
    private final Pseudonyms pseudonyms;
    private final String scope;

    /** @param scope what a pseudonym is good for: a report and its export period */
    ReportPersons(RequestContext context, ReadService reads, ReportSubject subject, LocalDate date, Pseudonyms pseudonyms, String scope) {
        this.context = context;
        this.reads = reads;
        this.subject = subject;
        this.date = date;
        this.pseudonyms = pseudonyms;
        this.scope = scope;
    }

    RowCursor<Optional<PersonView>> until(Courses courses, LocalDate until) {
        return courses.until(until, picks(), this::person);
    }

    private List<Pick> picks() {
        List<Pick> picks = new ArrayList<>();
        List<Pick> person = new ArrayList<>();
        List<String> wanted = subject == ReportSubject.REGISTER_ROWS
                ? List.of("birthDate", "birthYear", "nationalId", "familyName", "givenName", "registration", "residence")
                : List.of("birthDate", "birthYear");
        wanted.stream().filter(name -> reads.mayShow(context, Nouns.PARTICIPANT, name))
                .forEach(name -> person.add(new Pick.Plain(name, Nouns.PARTICIPANT.attribute(name))));
        if (reads.mayShow(context, Nouns.PARTICIPANT, "consents") && reads.mayShow(context, Nouns.CONSENT, "purpose")) {
            person.add(new Pick.Many("consents", Nouns.PARTICIPANT.relation("consents"),
                    new ListQuery(Selection.of(Nouns.CONSENT, "purpose"), agreed(), List.of(), Window.first(1), false)));
        }
        picks.add(new Pick.One("$person", Nouns.ENROLMENT.relation("participant"), new Selection(Nouns.PARTICIPANT, person)));
        if (subject == ReportSubject.REGISTER_ROWS && reads.mayShow(context, Nouns.ENROLMENT, "backgrounds")) {
            picks.add(new Pick.Many("backgrounds", Nouns.ENROLMENT.relation("backgrounds"),
                    new ListQuery(new Selection(CountingNouns.PARTICIPANT_BACKGROUND, facts().stream()
                            .<Pick>map(each -> new Pick.Plain(each.name(), each)).toList()), Filter.ALL, List.of(), Window.first(1),
                            false)));
        }
        return picks;
    }

    /** Given, not withdrawn and not run out on the date. */
    private Filter agreed() {
        Noun noun = Nouns.CONSENT;
        ConsentPurpose purpose = subject == ReportSubject.RESEARCH_ROWS ? ConsentPurpose.RESEARCH : ConsentPurpose.REGISTER;
        return Filter.and(new Filter.Compare(noun.attribute("purpose"), Operator.EQUAL, purpose.name()),
                new Filter.Compare(noun.attribute("givenOn"), Operator.AT_MOST, date),
                new Filter.Or(List.of(new Filter.Absent(noun.attribute("expiresOn")),
                        new Filter.Compare(noun.attribute("expiresOn"), Operator.GREATER, date))),
                new Filter.Or(List.of(new Filter.Absent(noun.attribute("withdrawnOn")),
                        new Filter.Compare(noun.attribute("withdrawnOn"), Operator.GREATER, date))));
    }

    private static List<Attribute> facts() {
        return CountingNouns.PARTICIPANT_BACKGROUND.attributes().stream()
                .filter(each -> each.type() == ValueType.ENUM || each.type() == ValueType.ENUM_SET || each.type() == ValueType.BOOLEAN)
                .toList();
    }

    private Optional<PersonView> person(Row row, Course course) {
        Optional<Row> person = row.find("$person", Row.class);
        boolean agreed = person.map(each -> !each.page("consents").rows().isEmpty()).orElse(false);
        if (subject == ReportSubject.RESEARCH_ROWS && !agreed) {
            return Optional.empty();
        }
        Optional<String> pseudonym = subject == ReportSubject.RESEARCH_ROWS
                ? Optional.of(pseudonyms.of(context.actor().tenantId(), scope, course.participant()))
                : Optional.empty();
        Optional<PersonView.Named> named = person.filter(each -> agreed && subject == ReportSubject.REGISTER_ROWS)
                .flatMap(ReportPersons::named);
        LocalDate entry = course.view().stay().startedOn();
        Optional<Integer> age = person.flatMap(each -> each.find("birthDate", LocalDate.class))
                .map(born -> Period.between(born, entry).getYears())
                .or(() -> course.view().person().birthYear().map(year -> entry.getYear() - year));
        return Optional.of(new PersonView(course.view(), named, pseudonym, age, background(row)));
    }

    /** The read path leaves out names that a protection grade keeps in the house; then the row has none. */
    private static Optional<PersonView.Named> named(Row person) {
        Optional<String> family = person.find("familyName", String.class);
        Optional<String> given = person.find("givenName", String.class);
        return family.map(name -> new PersonView.Named(person.find("nationalId", String.class),
                given.map(first -> first + " " + name).orElse(name),
                person.find("registration", String.class).or(() -> person.find("residence", String.class))));
    }

    private static PersonView.Background background(Row row) {
        Map<String, List<String>> facts = new HashMap<>();
        for (Row told : row.page("backgrounds").rows()) {
            for (Attribute fact : facts()) {
                Object value = told.value(fact.name());
                if (value instanceof List<?> several) {
                    facts.put(fact.name(), several.stream().map(String::valueOf).toList());
                } else if (value != null) {
                    facts.put(fact.name(), List.of(value.toString()));
                }
            }
        }
        return new PersonView.Background(facts);
    }
}
