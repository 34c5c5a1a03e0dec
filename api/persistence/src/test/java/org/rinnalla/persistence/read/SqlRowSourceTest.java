package org.rinnalla.persistence.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.access.Access;
import org.rinnalla.core.access.LocalRules;
import org.rinnalla.core.access.Policy;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.read.Filter;
import org.rinnalla.core.read.Guard;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.OrderBy;
import org.rinnalla.core.read.Pick;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.RowPage;
import org.rinnalla.core.read.Selection;
import org.rinnalla.core.read.Window;
import org.rinnalla.spi.Role;

class SqlRowSourceTest {
    private static final long SEED = 20261122;
    private static final RequestContext MANAGER = Seeded.as(1, Role.PROGRAMME_MANAGER, "m");
    private static final Access ACCESS = new Access(Policy.standard(), LocalRules.NONE);
    private static Seeded seeded;
    private static SqlRowSource source;

    @BeforeAll
    static void fill() throws Exception {
        System.out.println("seed " + SEED);
        seeded = new Seeded(SEED);
        source = new SqlRowSource(seeded.database().source());
    }

    @AfterAll
    static void drop() {
        seeded.close();
    }

    @Test
    void aPageOfFiftyWithProviderPlacementsAndEmployersTakesTwoStatements() {
        // Given
        Selection employer = Selection.of(Nouns.EMPLOYER, "id", "name");
        Selection placement = new Selection(Nouns.PLACEMENT,
                List.of(plain(Nouns.PLACEMENT, "kind"), new Pick.One("employer", Nouns.PLACEMENT.relation("employer"), employer)));
        ListQuery placements = new ListQuery(placement, Filter.ALL, List.of(order(Nouns.PLACEMENT, "startedOn", true)), Window.first(2),
                false);
        Selection participant = new Selection(Nouns.PARTICIPANT, List.of(plain(Nouns.PARTICIPANT, "familyName"),
                new Pick.One("provider", Nouns.PARTICIPANT.relation("provider"), Selection.of(Nouns.PROVIDER, "name")),
                new Pick.Many("placements", Nouns.PARTICIPANT.relation("placements"), placements)));
        long before = source.statements();
        // When
        RowPage page = read(MANAGER, new ListQuery(participant, Filter.ALL, List.of(order(Nouns.PARTICIPANT, "familyName", false)),
                Window.first(50), false));
        // Then
        assertThat(source.statements() - before).isEqualTo(1);
        assertThat(page.rows()).hasSize(50).allSatisfy(row -> {
            RowPage below = row.page("placements");
            long expected = row.id() % 4;
            assertThat(below.rows()).hasSize((int) Math.min(2, expected));
            assertThat(below.more()).isEqualTo(expected > 2);
            assertThat(row.find("provider", Row.class).flatMap(each -> each.find("name", String.class))).contains("Provider");
            assertThat(below.rows()).allSatisfy(each -> assertThat(each.find("employer", Row.class)).isPresent());
        });
        assertThat(page.more()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"50,2,false,false", "7,1,true,false", "100,100,false,true", "3,2,true,true", "120,3,false,false"})
    void aListBelowIsTheSameWhetherItComesAlongIsFetchedForAllOrCountedOff(int size, int below, boolean backward, boolean descending) {
        // Given a list that can be had by one statement, the same with a count, which takes two, and a source that thinks three rows many
        SqlRowSource crowded = new SqlRowSource(seeded.database().source(), 3);
        for (RequestContext context : List.of(MANAGER, Seeded.as(1, Role.EMPLOYMENT_SPECIALIST, "e", 12L),
                Seeded.as(1, Role.PARTICIPANT, "s1007"))) {
            ListQuery query = withPlacements(size, below, backward, descending, false);
            // When
            List<String> along = texts(read(context, query));
            // Then
            assertThat(along).isNotEmpty().isEqualTo(texts(read(context, withPlacements(size, below, backward, descending, true))));
            for (int again = 0; again < 3; again++) {
                assertThat(texts(read(crowded, context, query))).isEqualTo(along);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"startedOn,2,false,false", "startedOn,1,true,true", "endedOn,2,false,true", "endedOn,2,true,false", "endedOn,9,false,false",
            "createdAt,1,false,true", "kind,2,true,false"})
    void theListBelowOneRowIsTheSameWhetherTheDatabaseOrdersItOrNot(String attribute, int size, boolean backward, boolean descending) {
        for (long id : LongStream.range(1000, 1012).toArray()) {
            // Given a row with fewer or more below it than is wanted, ordered by what may be absent; and the same with a count, by two statements
            Selection below = Selection.of(Nouns.PLACEMENT, "id", "startedOn", "endedOn", "kind");
            List<String> expected = texts(read(MANAGER, one(id, below, attribute, size, backward, descending, true)));
            // When
            List<String> along = texts(read(MANAGER, one(id, below, attribute, size, backward, descending, false)));
            // Then
            assertThat(along).isEqualTo(expected);
        }
    }

    private static ListQuery one(long id, Selection below, String attribute, int size, boolean backward, boolean descending,
            boolean total) {
        ListQuery placements = new ListQuery(below, Filter.ALL, List.of(order(Nouns.PLACEMENT, attribute, descending)),
                new Window(size, backward, Optional.empty()), false);
        Selection participant = new Selection(Nouns.PARTICIPANT, List.of(plain(Nouns.PARTICIPANT, "familyName"),
                new Pick.Many("placements", Nouns.PARTICIPANT.relation("placements"), placements)));
        return new ListQuery(participant, new Filter.Compare(Nouns.PARTICIPANT.attribute("id"), Filter.Operator.EQUAL, id), List.of(),
                Window.first(1), total);
    }

    private static ListQuery withPlacements(int size, int below, boolean backward, boolean descending, boolean total) {
        Selection placement = new Selection(Nouns.PLACEMENT, List.of(plain(Nouns.PLACEMENT, "startedOn"),
                new Pick.One("employer", Nouns.PLACEMENT.relation("employer"), Selection.of(Nouns.EMPLOYER, "name"))));
        ListQuery placements = new ListQuery(placement, Filter.ALL, List.of(order(Nouns.PLACEMENT, "startedOn", !descending)),
                new Window(below, backward, Optional.empty()), false);
        Selection participant = new Selection(Nouns.PARTICIPANT, List.of(plain(Nouns.PARTICIPANT, "familyName"),
                new Pick.Many("placements", Nouns.PARTICIPANT.relation("placements"), placements)));
        return new ListQuery(participant, Filter.ALL, List.of(order(Nouns.PARTICIPANT, "familyName", descending)),
                new Window(size, backward, Optional.empty()), total);
    }

    private static List<String> texts(RowPage page) {
        List<String> texts = new ArrayList<>();
        texts.add("more=" + page.more() + " positions=" + page.positions());
        for (Row row : page.rows()) {
            RowPage below = row.page("placements");
            texts.add(row + " " + row.value("familyName") + " more=" + below.more() + " positions=" + below.positions() + " " + below.rows()
                    .stream().map(each -> each + " " + each.value("startedOn") + " "
                            + each.find("employer", Row.class).map(one -> one + " " + one.value("name")))
                    .toList());
        }
        return texts;
    }

    @ParameterizedTest
    @CsvSource({"familyName,false", "familyName,true", "birthDate,false", "birthDate,true", "createdAt,true"})
    void pagesForwardAndBackwardShowEachRowOnceInOrder(String attribute, boolean descending) {
        // Given
        List<OrderBy> order = List.of(order(Nouns.PARTICIPANT, attribute, descending));
        // When
        List<Long> forward = walk(order, false);
        List<Long> backward = walk(order, true);
        // Then
        List<Long> all = ids(
                read(MANAGER, new ListQuery(Selection.of(Nouns.PARTICIPANT, "id"), Filter.ALL, order, Window.first(200), false)));
        assertThat(all).hasSize(Seeded.PARTICIPANTS).doesNotHaveDuplicates();
        assertThat(forward).isEqualTo(all);
        assertThat(backward).isEqualTo(all);
    }

    @Test
    void aScopeOfUnitsShowsItsParticipantsOnly() {
        // Given a specialist of unit 12
        RequestContext specialist = Seeded.as(1, Role.EMPLOYMENT_SPECIALIST, "e", 12L);
        // When
        RowPage page = read(specialist, participants(Filter.ALL, true));
        // Then
        assertThat(page.total()).hasValue(40);
        assertThat(ids(page)).allMatch(id -> (id - 1000) % 3 == 0);
    }

    @Test
    void aScopeOfManyUnitsShowsTheSameRowsAsOneOfFew() {
        // Given a specialist of unit 12 and of many units where nobody is
        Long[] units = LongStream.concat(LongStream.of(12), LongStream.range(100, 140)).boxed().toArray(Long[]::new);
        // When
        RowPage page = read(Seeded.as(1, Role.EMPLOYMENT_SPECIALIST, "e", units), participants(Filter.ALL, true));
        // Then
        assertThat(page.total()).hasValue(40);
        assertThat(ids(page)).isEqualTo(ids(read(Seeded.as(1, Role.EMPLOYMENT_SPECIALIST, "e", 12L), participants(Filter.ALL, true))));
    }

    @Test
    void aParticipantSeesTheOwnRowAndACareContactWithoutEnrolmentsNone() {
        assertThat(ids(read(Seeded.as(1, Role.PARTICIPANT, "s1007"), participants(Filter.ALL, true)))).containsExactly(1007L);
        assertThat(ids(read(Seeded.as(1, Role.CARE_CONTACT, "s1007"), participants(Filter.ALL, true)))).isEmpty();
        assertThat(ids(read(Seeded.as(1, Role.ADMINISTRATOR, "s1007"), participants(Filter.ALL, true)))).isEmpty();
    }

    @Test
    void anotherTenantsRowsAreNotThere() {
        RequestContext other = Seeded.as(3, Role.PROGRAMME_MANAGER, "m");
        assertThat(read(other, participants(Filter.ALL, true)).total()).hasValue(0);
    }

    @Test
    void notHoldsForAbsentValuesAndPatternsAreTakenLiterally() {
        Noun noun = Nouns.PARTICIPANT;
        Filter born = new Filter.Compare(noun.attribute("birthDate"), Filter.Operator.AT_LEAST, LocalDate.of(1991, 1, 1));
        long holds = read(MANAGER, participants(born, true)).total().orElseThrow();
        long not = read(MANAGER, participants(new Filter.Not(born), true)).total().orElseThrow();
        assertThat(holds + not).isEqualTo(Seeded.PARTICIPANTS);
        Filter pattern = new Filter.Compare(noun.attribute("familyName"), Filter.Operator.STARTS_WITH, "family1%");
        assertThat(read(MANAGER, participants(pattern, false)).rows()).isNotEmpty()
                .allSatisfy(row -> assertThat(row.find("familyName", String.class)).contains("Family1%"));
    }

    @Test
    void existsAsksTheOtherEnd() {
        Filter started = new Filter.Compare(Nouns.PLACEMENT.attribute("startedOn"), Filter.Operator.EQUAL, LocalDate.of(2026, 4, 1));
        Filter exists = new Filter.Exists(Nouns.PARTICIPANT.relation("placements"), started);
        assertThat(ids(read(MANAGER, participants(exists, false)))).isNotEmpty().allMatch(id -> id % 4 == 3);
    }

    @Test
    void aHistoryAnswersWhatHeldOnADate() {
        assertThat(phaseOn(LocalDate.of(2026, 2, 28))).contains("FIRST");
        assertThat(phaseOn(LocalDate.of(2026, 3, 1))).contains("P");
        assertThat(phaseOn(LocalDate.of(2026, 1, 9))).isEmpty();
    }

    @Test
    void setsAndStatementsAreRead() {
        Selection selection = Selection.of(Nouns.ENROLMENT, "aims", "statements");
        Row row = read(MANAGER, new ListQuery(selection, Filter.ALL, List.of(), Window.first(1), false)).rows().getFirst();
        assertThat(row.value("aims")).isEqualTo(List.of("WORK", "STUDIES"));
        assertThat(row.value("statements")).hasToString("{a=true, b=false}");
    }

    private static Optional<String> phaseOn(LocalDate date) {
        Selection selection = new Selection(Nouns.ENROLMENT, List.of(new Pick.AtDate("at", Nouns.ENROLMENT.relation("phaseAt"), date,
                Selection.of(Nouns.ENROLMENT_PHASE, "phase"))));
        Row row = read(MANAGER, new ListQuery(selection, Filter.ALL, List.of(), Window.first(3), false)).rows().getLast();
        return row.find("at", Row.class).flatMap(each -> each.find("phase", String.class));
    }

    private static List<Long> walk(List<OrderBy> order, boolean backward) {
        List<Long> seen = new ArrayList<>();
        Optional<Window.Position> from = Optional.empty();
        for (int page = 0; page < 100; page++) {
            RowPage rows = read(MANAGER,
                    new ListQuery(Selection.of(Nouns.PARTICIPANT, "id"), Filter.ALL, order, new Window(7, backward, from), false));
            List<Long> ids = new ArrayList<>(ids(rows));
            if (backward) {
                Collections.reverse(ids);
            }
            seen.addAll(ids);
            if (!rows.more()) {
                break;
            }
            from = Optional.of(backward ? rows.positions().getFirst() : rows.positions().getLast());
        }
        if (backward) {
            Collections.reverse(seen);
        }
        return seen;
    }

    private static ListQuery participants(Filter filter, boolean total) {
        return new ListQuery(Selection.of(Nouns.PARTICIPANT, "id", "familyName"), filter, List.of(), Window.first(200), total);
    }

    private static RowPage read(RequestContext context, ListQuery query) {
        return read(source, context, query);
    }

    private static RowPage read(SqlRowSource from, RequestContext context, ListQuery query) {
        return from.page(context, query, ACCESS.scopes(context, Guard.Use.SHOW));
    }

    private static List<Long> ids(RowPage page) {
        return page.rows().stream().map(Row::id).toList();
    }

    private static Pick plain(Noun noun, String attribute) {
        return new Pick.Plain(attribute, noun.attribute(attribute));
    }

    private static OrderBy order(Noun noun, String attribute, boolean descending) {
        return new OrderBy(noun.attribute(attribute), descending);
    }
}
