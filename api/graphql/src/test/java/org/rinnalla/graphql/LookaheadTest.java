package org.rinnalla.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.read.Filter;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.Pick;
import org.rinnalla.graphql.run.Engine;
import org.rinnalla.spi.Role;

class LookaheadTest {
    private final TestHouse house = TestHouse.small();
    private final Engine engine = house.engine();

    @Test
    void aPageWithAllThatHangsOnItIsOneQuery() {
        Answered answer = leader("""
                { participants(first: 50) { nodes {
                    familyName provider { name } placements(first: 10) { nodes { kind employer { name } } } } } }""");

        List<ListQuery> asked = house.rows.asked();
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().window().size()).isEqualTo(50);
        assertThat(asked.getFirst().total()).isFalse();
        assertThat(answer.text("participants.nodes.4.placements.nodes.0.employer.name")).isEqualTo("Café");
        assertThat(answer.errors()).isEmpty();
    }

    @Test
    void theSameFieldTwiceWithOtherArgumentsIsTwoPicks() {
        Answered answer = leader("""
                { participants(first: 1, order: [GIVEN_NAME_ASC]) { nodes {
                    a: placements(first: 5, filter: {kind: {eq: COMPETITIVE}}) { nodes { id } }
                    b: placements(first: 5, filter: {kind: {eq: INTERNSHIP}}) { totalCount nodes { id } } } } }""");

        assertThat(house.rows.asked().getFirst().selection().picks()).filteredOn(Pick.Many.class::isInstance).extracting(Pick::key)
                .containsExactlyInAnyOrder("a", "b");
        assertThat(answer.list("participants.nodes.0.a.nodes")).hasSize(1);
        assertThat(answer.list("participants.nodes.0.b.nodes")).isEmpty();
        assertThat(answer.text("participants.nodes.0.b.totalCount")).isEqualTo("0");
    }

    @Test
    void fragmentsAliasesAndDirectivesAreResolved() {
        Answered answer = Answered.of(engine, Role.TEAM_LEADER, """
                query Q($no: Boolean!) { all: participants(first: 1) { nodes { ...Name phone @include(if: $no) } } }
                fragment Name on Participant { surname: familyName ... on Participant { givenName } ... on Node { id } }""", "no", false);

        ListQuery asked = house.rows.asked().getFirst();
        assertThat(asked.selection().picks()).extracting(Pick::key).contains(".familyName", ".givenName").doesNotContain(".phone");
        assertThat(answer.text("all.nodes.0.surname")).isEqualTo("Fam1");
        assertThat(answer.text("all.nodes.0.id")).isEqualTo(house.id(Nouns.PARTICIPANT, 105));
    }

    @Test
    void anAliasMayBeTheNameOfAnotherField() {
        Answered answer = leader("{ participants(first: 1) { nodes { familyName: unit { name } unit: familyName } } }");

        assertThat(answer.text("participants.nodes.0.familyName.name")).isEqualTo("North");
        assertThat(answer.text("participants.nodes.0.unit")).isEqualTo("Fam1");
    }

    @Test
    void nodesAndEdgesShareTheirRows() {
        Answered answer = leader("""
                { participants(first: 2) { nodes { unit { name } } edges { cursor node { unit { id } familyName } }
                    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } }""");

        assertThat(answer.text("participants.nodes.0.unit.name")).isEqualTo("North");
        assertThat(answer.text("participants.edges.1.node.familyName")).isEqualTo("Fam2");
        assertThat(answer.at("participants.pageInfo.hasNextPage")).isEqualTo(true);
        assertThat(answer.text("participants.totalCount")).isEqualTo("5");
        assertThat(house.rows.asked()).hasSize(1);
    }

    @Test
    void oneNameForTwoThingsUnderNodesAndEdgesIsRefused() {
        Answered answer = leader("""
                { participants(first: 1) { nodes { x: placements(first: 1) { nodes { id } } }
                    edges { node { x: placements(first: 2) { nodes { id } } } } } }""");

        assertThat(answer.errors()).containsExactly("BAD_REQUEST [participants]");
    }

    @Test
    void deniedFieldsAreNullWithOneErrorEach() {
        Answered answer = Answered.of(engine, Role.RESEARCHER, """
                { participants(first: 3) { nodes { birthYear familyName
                    placements(first: 1) { nodes { kind employer { name } wage { amount } } } } } }""");

        assertThat(answer.errors()).containsExactlyInAnyOrder("FORBIDDEN [participants, nodes, 0, familyName]",
                "FORBIDDEN [participants, nodes, 0, placements, nodes, 0, employer]",
                "FORBIDDEN [participants, nodes, 0, placements, nodes, 0, wage]");
        assertThat(answer.at("participants.nodes.2.familyName")).isNull();
        assertThat(answer.text("participants.nodes.2.placements.nodes.0.kind")).isEqualTo("COMPETITIVE");
        assertThat(house.rows.asked().getFirst().selection().picks()).extracting(Pick::key).doesNotContain(".familyName");
    }

    @Test
    void aDeniedNounIsNullWithAnError() {
        Answered answer = Answered.of(engine, Role.ADMINISTRATOR,
                "{ participants(first: 1) { nodes { id } } units(first: 1) { nodes { name } } }");

        assertThat(answer.errors()).containsExactly("FORBIDDEN [participants]");
        assertThat(answer.at("participants")).isNull();
        assertThat(answer.text("units.nodes.0.name")).isEqualTo("North");
        assertThat(house.trail).extracting(entry -> entry.noun() + " " + entry.outcome()).containsExactlyInAnyOrder("Participant DENIED",
                "Unit DONE");
    }

    @Test
    void filteringByWhatIsDeniedIsDenied() {
        Answered answer = Answered.of(engine, Role.RESEARCHER,
                "{ participants(first: 1, filter: {familyName: {startsWith: \"F\"}}) { totalCount } }");

        assertThat(answer.errors()).containsExactly("FORBIDDEN [participants]");
        assertThat(house.rows.asked()).isEmpty();
    }

    @Test
    void filtersBecomeConditions() {
        Answered answer = leader("""
                { enrolments(first: 10, filter: { runningOn: "2026-01-03", hasPlacement: true, state: {in: [JOB_SEARCH]},
                    placements: {percent: {from: 50}}, or: [{startedOn: {eq: "2026-01-01"}}, {startedOn: {from: "2026-01-03"}}] }) {
                    nodes { startedOn } } }""");

        assertThat(answer.list("enrolments.nodes")).extracting(Object::toString).containsExactly("{startedOn=2026-01-03}",
                "{startedOn=2026-01-01}");
    }

    @Test
    void aStrangersIdFindsNothing() {
        String stranger = house.ids.encode(Nouns.UNIT, 2, 20);
        Answered byUnit = Answered.of(engine, Role.TEAM_LEADER,
                "query Q($id: ID!) { participants(first: 1, filter: {unit: $id}) { totalCount } }",
                "id", stranger);
        Answered byNode = Answered.of(engine, Role.TEAM_LEADER, "query Q($id: ID!) { node(id: $id) { id } }", "id", stranger);
        Answered missing = Answered.of(engine, Role.TEAM_LEADER, "query Q($id: ID!) { node(id: $id) { id } }", "id",
                house.id(Nouns.UNIT, 999));

        assertThat(byUnit.text("participants.totalCount")).isEqualTo("0");
        assertThat(byNode.toString()).isEqualTo(missing.toString()).contains("NOT_FOUND");
    }

    @Test
    void nodesAreReadOnceForEachKind() {
        Answered answer = Answered.of(engine, Role.TEAM_LEADER, """
                query Q($ids: [ID!]!) { nodes(ids: $ids) { id __typename ... on Participant { familyName } ... on Employer { name } } }""",
                "ids", List.of(house.id(Nouns.EMPLOYER, 41), "nonsense", house.id(Nouns.PARTICIPANT, 101), house.id(Nouns.EMPLOYER, 40)));

        assertThat(answer.text("nodes.0.name")).isEqualTo("Café");
        assertThat(answer.at("nodes.1")).isNull();
        assertThat(answer.text("nodes.2.familyName")).isEqualTo("Fam5");
        assertThat(house.rows.asked()).hasSize(2);
    }

    @Test
    void derivedAndShapedValuesAreThere() {
        Answered answer = leader("""
                { enrolments(first: 1, order: [STARTED_ON_ASC]) { nodes {
                    mainActivity(on: "2026-03-01") early: mainActivity(on: "2026-01-15") mainActivityLabel(on: "2026-03-01", locale: "sv")
                    aims aimsLabels statements { key value } phaseLabel stateLabel(locale: "fi")
                    placements(first: 1) { nodes { wage { amount currency period periodLabel } hoursPerWeek } } } } }""");

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.text("enrolments.nodes.0.mainActivity")).isEqualTo("PAID_WORK");
        assertThat(answer.text("enrolments.nodes.0.early")).isEqualTo("NONE");
        assertThat(answer.text("enrolments.nodes.0.aims")).isEqualTo("[WORK, STUDIES]");
        assertThat(answer.at("enrolments.nodes.0.statements")).isEqualTo(List.of(Map.of("key", "wants", "value", true)));
        assertThat(answer.at("enrolments.nodes.0.placements.nodes.0.wage.amount")).isEqualTo(new BigDecimal("14500.00"));
        assertThat(answer.text("enrolments.nodes.0.phaseLabel")).isEqualTo("Job search");
    }

    @Test
    void whoSeesNoPlacementsIsToldNoMainActivity() {
        Answered answer = Answered.of(engine, Role.OUTREACH_WORKER,
                "{ enrolments(first: 1) { nodes { mainActivity(on: \"2026-03-01\") } } }");

        assertThat(answer.errors()).containsExactly("FORBIDDEN [enrolments, nodes, 0, mainActivity]");
    }

    @Test
    void theViewerIsWhoTheTokenSays() {
        Answered answer = leader("{ viewer { subject role roleLabel tenant { name } allUnits units { name } } tenant { key } }");

        assertThat(answer.text("viewer.role")).isEqualTo("TEAM_LEADER");
        assertThat(answer.text("viewer.tenant.name")).isEqualTo("My Town");
        assertThat(answer.text("viewer.units.0.name")).isEqualTo("North");
        assertThat(answer.text("tenant.key")).isEqualTo("my-town");
    }

    @Test
    void everyRowIsInTheTrail() {
        leader("{ participants(first: 2) { nodes { familyName placements(first: 5) { nodes { kind } } } } }");

        assertThat(house.trail).singleElement().satisfies(entry -> {
            assertThat(entry.seen().participants()).containsExactlyInAnyOrder(105L, 104L);
            assertThat(entry.seen().rows()).isEqualTo(4);
            assertThat(entry.seen().fields()).containsExactlyInAnyOrder("Participant.familyName", "Placement.kind");
        });
    }

    @Test
    void aNullConditionIsRefused() {
        Answered answer = Answered.of(engine, Role.TEAM_LEADER,
                "query Q($name: String) { participants(first: 1, filter: {familyName: {eq: $name}}) { totalCount } }", "name", null);

        assertThat(answer.errors()).containsExactly("BAD_REQUEST [participants]");
        assertThat(house.rows.asked()).isEmpty();
    }

    @Test
    void theOrderIsWhatWasAsked() {
        leader("{ participants(last: 2, order: [GIVEN_NAME_DESC, BIRTH_DATE_ASC]) { nodes { givenName } } }");

        ListQuery asked = house.rows.asked().getFirst();
        assertThat(asked.order()).extracting(by -> by.attribute().name() + by.descending()).containsExactly("givenNametrue",
                "birthDatefalse");
        assertThat(asked.window().backward()).isTrue();
        assertThat(asked.filter()).isEqualTo(Filter.ALL);
    }

    private Answered leader(String query) {
        return Answered.of(engine, Role.TEAM_LEADER, query);
    }
}
