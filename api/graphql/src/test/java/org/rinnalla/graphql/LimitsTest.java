package org.rinnalla.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rinnalla.graphql.run.Engine;
import org.rinnalla.spi.Role;

@Timeout(20)
class LimitsTest {
    private static final String INTROSPECTION = graphql.introspection.IntrospectionQuery.INTROSPECTION_QUERY;
    private final TestHouse house = TestHouse.small();
    private final Engine engine = house.engine();

    @Test
    void tokens() {
        assertRefused("{ viewer { " + "role ".repeat(2001) + "} }");
    }

    @Test
    void depth() {
        String open = "participants(first: 1) { nodes { enrolments(first: 1) { nodes { participant { enrolments(first: 1) { nodes { participant { "
                + "enrolments(first: 1) { nodes { participant { unit { id";
        assertRefused("{ " + open + " }".repeat(12) + " }");
        assertThat(Answered
                .of(engine, Role.TEAM_LEADER, "{ participants(first: 1) { nodes { enrolments(first: 1) { nodes { programme { provider "
                        + "{ units(first: 1) { nodes { provider { name } } } } } } } } } }")
                .errors()).isEmpty();
    }

    @Test
    void aliases() {
        assertRefused("{ " + numbered(31, "a%d: __typename ") + "}");
        assertThat(Answered.of(engine, Role.TEAM_LEADER, "{ " + numbered(30, "a%d: __typename ") + "}").errors()).isEmpty();
    }

    @Test
    void directives() {
        assertRefused("{ " + "__typename @include(if: true) ".repeat(51) + "}");
    }

    @Test
    void fields() {
        assertRefused("{ " + "__typename ".repeat(501) + "}");
    }

    @Test
    void fragmentsCountWhereverTheyAreUsed() {
        StringBuilder bomb = new StringBuilder("{ ...F0 } ");
        for (int i = 0; i < 30; i++) {
            bomb.append("fragment F").append(i).append(" on Query { ...F").append(i + 1).append(" ...F").append(i + 1).append(" } ");
        }
        assertRefused(bomb + "fragment F30 on Query { __typename }");
    }

    @Test
    void aFragmentInsideItselfIsABadRequest() {
        Answered answer = Answered.of(engine, Role.TEAM_LEADER, "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }");

        assertThat(answer.errors()).isNotEmpty().allMatch(error -> error.startsWith("BAD_REQUEST"));
    }

    @Test
    void theCostIsTheProductOfTheListSizes() {
        String query = "query Q($n: Int!) { participants(first: $n) { nodes { placements(first: 100) { nodes { terms(first: 3) { nodes { id } } } } } } }";

        assertThat(Answered.of(engine, Role.TEAM_LEADER, query, "n", 100).errors()).containsExactly("LIMIT_EXCEEDED");
        assertThat(Answered.of(engine, Role.TEAM_LEADER, query, "n", 10).errors()).isEmpty();
        assertThat(house.rows.asked()).hasSize(1);
    }

    @Test
    void deepNestingOfBracketsIsRefused() {
        assertRefused("{ participants(first: 1, filter: " + "{and: [".repeat(190) + "]}".repeat(190) + ") { totalCount } }");
        assertThat(Answered.of(engine, Role.TEAM_LEADER, "{".repeat(1900)).executed()).isFalse();
    }

    @Test
    void manyConditionsAreRefused() {
        Answered answer = Answered.of(engine, Role.TEAM_LEADER,
                "query Q($f: ParticipantFilter) { participants(first: 1, filter: $f) { totalCount } }",
                "f", Map.of("or", IntStream.range(0, 60).mapToObj(i -> Map.of("birthYear", Map.of("eq", i))).toList()));

        assertThat(answer.errors()).containsExactly("LIMIT_EXCEEDED [participants]");
    }

    @Test
    void anExecutionIsBrokenOffWhenItsTimeIsUp() throws InterruptedException {
        GraphQlLimits standard = GraphQlLimits.standard();
        Engine hasty = house
                .engine(new GraphQlLimits(standard.bodyBytes(), standard.document(), standard.rows(), Duration.ofMillis(50), Set.of()));
        CountDownLatch never = new CountDownLatch(1);
        house.rows.before(() -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException("broken off", e);
            }
        });

        Answered answer = Answered.of(hasty, Role.TEAM_LEADER, "{ participants(first: 1) { nodes { id } } }");

        assertThat(answer.errors()).containsExactly("LIMIT_EXCEEDED");
        assertThat(answer.executed()).isFalse();
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void theStandardIntrospectionQueryIsNotTooDeep() {
        assertThat(Answered.of(engine, Role.TEAM_LEADER, INTROSPECTION).errors()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"PARTICIPANT", "RESEARCHER"})
    void someRolesMayNotAskForTheSchema(Role role) {
        assertThat(Answered.of(engine, role, INTROSPECTION).errors()).containsExactly("FORBIDDEN");
        assertThat(Answered.of(engine, role, "{ ...A } fragment A on Query { __type(name: \"Query\") { name } }").errors())
                .containsExactly("FORBIDDEN");
        assertThat(Answered.of(engine, role, "{ __typename participants(first: 1) { nodes { familyNam } } }").toString())
                .doesNotContainIgnoringCase("did you mean").doesNotContain("familyName");
    }

    @Test
    void aMistypedNameIsAnsweredWithTheNearest() {
        assertThat(Answered.of(engine, Role.TEAM_LEADER, "{ participants(first: 1) { nodes { familyNam } } }").toString())
                .contains("Did you mean familyName?");
        assertThat(Answered.of(engine, Role.TEAM_LEADER, "{ participants(frist: 1) { totalCount } }").toString())
                .contains("Did you mean first?");
        assertThat(Answered.of(engine, Role.TEAM_LEADER, "{ participants(first: 1) { nodes { zzzzzz } } }").toString())
                .doesNotContain("Did you mean");
    }

    @Test
    void errorsSayNothingOfTheInside() {
        house.rows.before(() -> {
            throw new IllegalStateException("SELECT secret FROM participant");
        });

        Answered answer = Answered.of(engine, Role.TEAM_LEADER, "{ participants(first: 1) { nodes { id } } }");

        assertThat(answer.errors()).containsExactly("INTERNAL [participants]");
        assertThat(answer.toString()).contains("req-1").doesNotContain("SELECT").doesNotContain("Exception").doesNotContain("rinnalla");
    }

    @Test
    void aWrongValueIsNotRepeated() {
        String canary = "19121212CANARY";
        for (String query : new String[]{"query Q($d: Date!) { enrolments(first: 1, filter: {runningOn: $d}) { totalCount } }",
                "query Q($d: Gender!) { participants(first: 1, filter: {gender: {eq: $d}}) { totalCount } }",
                "query Q($d: Int!) { participants(first: $d) { totalCount } }"}) {
            Answered answer = Answered.of(engine, Role.TEAM_LEADER, query, "d", canary);
            assertThat(answer.errors()).as(query).containsExactly("BAD_REQUEST");
            assertThat(answer.toString()).doesNotContain(canary);
        }
        for (String literal : new String[]{"runningOn: \"" + canary + "\"", "runningOn: " + 19121212, "state: {eq: C" + canary + "}"}) {
            Answered answer = Answered.of(engine, Role.TEAM_LEADER, "{ enrolments(first: 1, filter: {" + literal + "}) { totalCount } }");
            assertThat(answer.errors()).as(literal).isNotEmpty().allMatch(error -> error.startsWith("BAD_REQUEST"));
            assertThat(answer.toString()).doesNotContain(canary).doesNotContain("19121212");
        }
    }

    private void assertRefused(String query) {
        Answered answer = Answered.of(engine, Role.TEAM_LEADER, query);

        assertThat(answer.errors()).containsExactly("LIMIT_EXCEEDED");
        assertThat(answer.executed()).isFalse();
    }

    private static String numbered(int count, String form) {
        return IntStream.range(0, count).mapToObj(i -> String.format(java.util.Locale.ROOT, form, i)).collect(Collectors.joining());
    }
}
