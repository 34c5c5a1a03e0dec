package org.rinnalla.plugin.shared.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rinnalla.plugin.shared.Asked;
import org.rinnalla.spi.Aim;
import org.rinnalla.spi.CountryPlugin;
import org.rinnalla.spi.IdentifierOutcome;
import org.rinnalla.spi.ImportKind;
import org.rinnalla.spi.PersonIdentifier;
import org.rinnalla.spi.PhaseDefinition;
import org.rinnalla.spi.ProgrammeDefinition;
import org.rinnalla.spi.Role;

/** What must hold of every demo row for the platform to take it. */
public final class DemoChecks {
    private static final Map<String, ImportKind> REFERENCES = Map.ofEntries(Map.entry("providerRef", ImportKind.PROVIDERS),
            Map.entry("unitRef", ImportKind.UNITS), Map.entry("participantRef", ImportKind.PARTICIPANTS),
            Map.entry("programmeRef", ImportKind.PROGRAMMES), Map.entry("specialistRef", ImportKind.STAFF),
            Map.entry("careContactRef", ImportKind.STAFF), Map.entry("staffMemberRef", ImportKind.STAFF),
            Map.entry("workerRef", ImportKind.STAFF), Map.entry("enrolmentRef", ImportKind.ENROLMENTS),
            Map.entry("employerRef", ImportKind.EMPLOYERS), Map.entry("outreachCaseRef", ImportKind.OUTREACH_CASES),
            Map.entry("referralRef", ImportKind.REFERRALS), Map.entry("careerProfileRef", ImportKind.CAREER_PROFILES),
            Map.entry("goalRef", ImportKind.GOALS), Map.entry("replacesRef", ImportKind.GOALS),
            Map.entry("placementRef", ImportKind.PLACEMENTS), Map.entry("vacancyRef", ImportKind.VACANCIES),
            Map.entry("postRef", ImportKind.PEER_POSTS), Map.entry("mentorRef", ImportKind.STAFF),
            Map.entry("supporterRef", ImportKind.STAFF), Map.entry("firstReviewerRef", ImportKind.STAFF),
            Map.entry("secondReviewerRef", ImportKind.STAFF), Map.entry("heldByRef", ImportKind.STAFF),
            Map.entry("namedStaffRef", ImportKind.STAFF), Map.entry("workplaceRef", ImportKind.UNITS));

    /** Where who employs is an organisation that gives support. */
    private static final Set<ImportKind> OF_STAFF = EnumSet.of(ImportKind.STAFF_EMPLOYMENTS, ImportKind.PEER_POSTS);

    private final CountryPlugin plugin;
    private final DemoData data;

    public DemoChecks(CountryPlugin plugin, DemoData data) {
        this.plugin = plugin;
        this.data = data;
    }

    public void referencesResolve() {
        for (ImportKind kind : ImportKind.values()) {
            assertThat(data.rows(kind)).as("%s %s", data.tenant(), kind).extracting(row -> row.get("ref")).doesNotHaveDuplicates()
                    .allMatch(ref -> ref.startsWith(data.tenant() + "-"));
            for (Map<String, String> row : data.rows(kind)) {
                row.forEach((column, value) -> {
                    if (REFERENCES.containsKey(column) && !value.isEmpty()) {
                        ImportKind target = column.equals("employerRef") && OF_STAFF.contains(kind)
                                ? ImportKind.PROVIDERS
                                : REFERENCES.get(column);
                        assertThat(data.byRef(target)).as("%s of %s", column, row).containsKey(value);
                    }
                });
            }
        }
    }

    public void nationalIdsAreValidAndUnique() {
        Set<String> seen = new HashSet<>();
        for (Map<String, String> row : data.rows(ImportKind.PARTICIPANTS)) {
            if (!row.get("nationalId").isEmpty()) {
                IdentifierOutcome.Valid valid = plugin.identifiers().stream().map(kind -> parse(kind, row.get("nationalId")))
                        .filter(IdentifierOutcome.Valid.class::isInstance).map(IdentifierOutcome.Valid.class::cast).findFirst()
                        .orElseThrow();
                assertThat(seen.add(valid.normalised())).isTrue();
                assertThat(valid.birthDate()).isEqualTo(DemoData.date(row, "birthDate"));
            }
        }
    }

    public void enrolmentsAreEligibleOnTheirFirstDay() {
        Map<String, Map<String, String>> people = data.byRef(ImportKind.PARTICIPANTS);
        for (Map<String, String> row : data.rows(ImportKind.ENROLMENTS)) {
            ProgrammeDefinition programme = programme(row);
            LocalDate start = LocalDate.parse(row.get("startedOn"));
            Map<String, String> person = people.get(row.get("participantRef"));

            assertThat(asked(row, person, start).answers(programme)).as(row.get("ref")).noneMatch(answer -> answer.contains("refused"));
            assertThat(LocalDate.parse(person.get("residentSince"))).as(row.get("ref")).isBeforeOrEqualTo(start);
            assertThat(programme.phases()).extracting(PhaseDefinition::code).as(row.get("ref")).contains(row.get("phase"));
            assertThat(row.get("endedOn").isEmpty()).as(row.get("ref")).isEqualTo(row.get("endReason").isEmpty());
        }
    }

    /** Nothing ends before it starts or lies in the future; a placement stays inside its enrolment, and so do a person's enrolments apart. */
    public void datesFit() {
        Map<String, Map<String, String>> enrolments = data.byRef(ImportKind.ENROLMENTS);
        Map<String, Map<String, String>> programmes = data.byRef(ImportKind.PROGRAMMES);
        for (Map<String, String> row : data.rows(ImportKind.ENROLMENTS)) {
            LocalDate programmeStart = LocalDate.parse(programmes.get(row.get("programmeRef")).get("startsOn"));
            inside(row, programmeStart, Demo.TODAY);
        }
        for (Map<String, String> row : data.rows(ImportKind.PLACEMENTS)) {
            Map<String, String> enrolment = enrolments.get(row.get("enrolmentRef"));
            inside(row, LocalDate.parse(enrolment.get("startedOn")), DemoData.date(enrolment, "endedOn").orElse(Demo.TODAY));
            assertThat(row.get("endedOn").isEmpty()).as(row.get("ref")).isEqualTo(row.get("endReason").isEmpty());
            if (!enrolment.get("endedOn").isEmpty()) {
                assertThat(row.get("endedOn")).as(row.get("ref")).isNotEmpty();
            }
        }
        assertThat(data.rows(ImportKind.CONTACTS)).allSatisfy(row -> {
            assertThat(LocalDate.parse(row.get("heldOn"))).isBeforeOrEqualTo(Demo.TODAY);
            assertThat(row.get("participantRef") + row.get("employerRef")).isNotEmpty();
        });
    }

    public void nobodyIsEnrolledTwiceAtOnce() {
        Map<String, List<Map<String, String>>> byPerson = data.rows(ImportKind.ENROLMENTS).stream()
                .collect(Collectors.groupingBy(row -> row.get("participantRef")));
        assertThat(byPerson.values()).allSatisfy(rows -> {
            List<Map<String, String>> inOrder = rows.stream().sorted((a, b) -> a.get("startedOn").compareTo(b.get("startedOn"))).toList();
            for (int i = 1; i < inOrder.size(); i++) {
                assertThat(LocalDate.parse(inOrder.get(i).get("startedOn"))).isAfter(LocalDate.parse(inOrder.get(i - 1).get("endedOn")));
            }
        });
    }

    /** Whoever is named did the work in the time of the employment, and the specialist of a running enrolment is still there. */
    public void staffWasThere() {
        Map<String, Map<String, String>> staff = data.byRef(ImportKind.STAFF);
        assertThat(data.rows(ImportKind.STAFF)).allSatisfy(row -> assertThat(Role.valueOf(row.get("role"))).isNotEqualTo(Role.PARTICIPANT));
        for (Map<String, String> row : data.rows(ImportKind.CONTACTS)) {
            assertThat(there(staff.get(row.get("staffMemberRef")), LocalDate.parse(row.get("heldOn")))).as(row.get("ref")).isTrue();
        }
        for (Map<String, String> row : data.rows(ImportKind.ENROLMENTS)) {
            LocalDate last = DemoData.date(row, "endedOn").orElse(Demo.TODAY);
            assertThat(there(staff.get(row.get("specialistRef")), last)).as(row.get("ref")).isTrue();
            assertThat(there(staff.get(row.get("specialistRef")), LocalDate.parse(row.get("startedOn")))).as(row.get("ref")).isTrue();
        }
    }

    private static boolean there(Map<String, String> staff, LocalDate day) {
        return !LocalDate.parse(staff.get("startsOn")).isAfter(day)
                && DemoData.date(staff, "endsOn").map(to -> to.isAfter(day)).orElse(true);
    }

    private static void inside(Map<String, String> row, LocalDate first, LocalDate last) {
        LocalDate start = LocalDate.parse(row.get("startedOn"));
        LocalDate end = DemoData.date(row, "endedOn").orElse(last);
        assertThat(start).as(row.get("ref")).isBetween(first, last);
        assertThat(end).as(row.get("ref")).isBetween(start, last);
    }

    private ProgrammeDefinition programme(Map<String, String> enrolment) {
        String definition = data.byRef(ImportKind.PROGRAMMES).get(enrolment.get("programmeRef")).get("definition");
        return plugin.programmes().stream().filter(programme -> programme.id().value().equals(definition)).findFirst().orElseThrow();
    }

    private static Asked asked(Map<String, String> enrolment, Map<String, String> person, LocalDate start) {
        Asked asked = Asked.on(start).livesIn(text(person, "residence")).registeredIn(text(person, "registration"))
                .wished(DemoData.date(enrolment, "ownWishOn")).wants(list(enrolment.get("aims")).map(Aim::valueOf).toArray(Aim[]::new))
                .states(list(enrolment.get("statements")).map(text -> text.split("=", -1))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> Boolean.valueOf(pair[1]))));
        return DemoData.date(person, "birthDate").map(asked::born).orElse(asked);
    }

    private static Stream<String> list(String cell) {
        return cell.isEmpty() ? Stream.empty() : Stream.of(cell.split("\\|", -1));
    }

    private static Optional<String> text(Map<String, String> row, String column) {
        return Optional.of(row.get(column)).filter(value -> !value.isEmpty());
    }

    private static IdentifierOutcome parse(PersonIdentifier kind, String value) {
        return kind.parse(value, () -> Demo.TODAY);
    }
}
