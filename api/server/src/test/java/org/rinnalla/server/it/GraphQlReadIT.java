package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rinnalla.server.RunningServer;
import org.rinnalla.server.it.GraphQl.Answer;
import org.rinnalla.spi.Role;

class GraphQlReadIT {
    private static final String TODAY = "2026-11-22";
    private final RunningServer server = RunningServer.shared();
    private final GraphQl knivsta = as(Role.PROGRAMME_MANAGER, "knivsta");

    @Test
    void aPageOfFiftyParticipantsCostsAtMostFourStatements() {
        String query = """
                { participants(first: 50) { nodes { familyName givenName provider { name }
                    placements(first: 20) { nodes { kind startedOn employer { name } } } } pageInfo { hasNextPage endCursor } } }""";
        knivsta.ask(query);
        long before = server.readStatements();

        Answer answer = knivsta.ask(query).clean();

        assertThat(answer.list("/participants/nodes")).hasSize(50);
        assertThat(server.readStatements() - before).isBetween(1L, 4L);
    }

    @Test
    void theMainActivityOfEveryoneOnADateIsOne() {
        Answer answer = knivsta.ask("""
                query Q($on: Date!) { enrolments(first: 100, filter: {runningOn: $on}) { totalCount nodes { mainActivity(on: $on) } } }""",
                "on", TODAY).clean();

        Map<String, Long> counts = answer.list("/enrolments/nodes").stream()
                .collect(Collectors.groupingBy(node -> node.asJsonObject().getString("mainActivity"), Collectors.counting()));
        assertThat(counts).isEqualTo(Map.of("INTERNSHIP", 29L, "PAID_WORK", 26L, "STUDIES", 14L, "NONE", 31L));
    }

    @Test
    void pagesGoOnceThroughEveryone() {
        String query = """
                query Q($after: String) { participants(first: 40, after: $after, order: [BIRTH_DATE_DESC, FAMILY_NAME_ASC]) {
                    totalCount nodes { id } pageInfo { hasNextPage endCursor } } }""";
        List<String> ids = new ArrayList<>();
        Answer page = knivsta.ask(query).clean();
        while (true) {
            page.list("/participants/nodes").forEach(node -> ids.add(node.asJsonObject().getString("id")));
            if (page.at("/participants/pageInfo/hasNextPage") == JsonValue.FALSE) {
                break;
            }
            page = knivsta.ask(query, "after", page.text("/participants/pageInfo/endCursor")).clean();
        }

        assertThat(ids).hasSize(Integer.parseInt(page.text("/participants/totalCount"))).doesNotHaveDuplicates();
    }

    @Test
    void aCursorOfAnotherCallerOrTenantIsRefused() {
        String query = "query Q($after: String) { participants(first: 2, after: $after) { pageInfo { endCursor } } }";
        String cursor = knivsta.ask(query).text("/participants/pageInfo/endCursor");

        assertThat(as(Role.TEAM_LEADER, "knivsta").ask(query, "after", cursor).codes()).containsExactly("BAD_REQUEST");
        assertThat(as(Role.PROGRAMME_MANAGER, "stockholm").ask(query, "after", cursor).codes()).containsExactly("BAD_REQUEST");
    }

    @Test
    void anIdOfAnotherTenantIsAsMissingAsOneMadeUp() {
        String stranger = as(Role.PROGRAMME_MANAGER, "stockholm").ask("{ participants(first: 1) { nodes { id } } }")
                .text("/participants/nodes/0/id");
        String made = "AAAAAAAAAAAAAAAAAAAAAA";
        String query = "query Q($id: ID!) { node(id: $id) { id } participant(id: $id) { id } placements(first: 1, filter: {participant: $id}) "
                + "{ totalCount } }";

        assertThat(without(knivsta.ask(query, "id", stranger))).isEqualTo(without(knivsta.ask(query, "id", made))).contains("NOT_FOUND");
    }

    @Test
    void aTeamLeaderSeesTheOwnUnitsOnly() {
        GraphQl all = as(Role.PROGRAMME_MANAGER, "stockholm");
        List<String> units = List.of("stockholm-clinic-1", "stockholm-clinic-2");
        GraphQl own = new GraphQl(server, server.token(Role.TEAM_LEADER, "stockholm", units.getFirst()));
        Answer seen = own.ask("{ participants(first: 100) { totalCount nodes { id unit { ref } } } }").clean();
        Answer others = all.ask("query Q($ref: String!) { units(first: 1, filter: {ref: {eq: $ref}}) { nodes { id } } }", "ref",
                units.get(1));
        Answer there = all.ask("query Q($unit: ID!) { participants(first: 100, filter: {unit: $unit}) { nodes { id } } }", "unit",
                others.text("/units/nodes/0/id"));
        var mine = new HashSet<>(seen.list("/participants/nodes").stream().map(node -> node.asJsonObject().getString("id")).toList());
        String hidden = there.list("/participants/nodes").stream().map(node -> node.asJsonObject().getString("id"))
                .filter(id -> !mine.contains(id)).findFirst().orElseThrow();

        assertThat(mine).isNotEmpty();
        assertThat(own.ask("query Q($id: ID!) { node(id: $id) { id } }", "id", hidden).codes()).containsExactly("NOT_FOUND");
        assertThat(all.ask("query Q($id: ID!) { node(id: $id) { id } }", "id", hidden).codes()).isEmpty();
    }

    @Test
    void whoIsOverdueHadNoContactInTheLastSevenDays() {
        String programme = knivsta.ask("{ programmes(first: 1) { nodes { id rules { contactMaximumDays } } } }")
                .text("/programmes/nodes/0/id");
        Answer answer = knivsta.ask("""
                query Q($p: ID!, $on: Date!) { overdueContacts(programme: $p, on: $on, first: 100) { totalCount nodes {
                    contacts(first: 5, order: [HELD_ON_DESC]) { nodes { heldOn participantPresent } } } } }""", "p", programme, "on", TODAY)
                .clean();

        assertThat(answer.list("/overdueContacts/nodes")).isNotEmpty().allSatisfy(node -> node.asJsonObject().getJsonObject("contacts")
                .getJsonArray("nodes").stream().map(JsonValue::asJsonObject)
                // A talk with an employer about somebody is no contact with that person
                .filter(contact -> contact.isNull("participantPresent") || contact.getBoolean("participantPresent"))
                .forEach(contact -> assertThat(contact.getString("heldOn")).isLessThan("2026-11-15")));
    }

    @Test
    void historyTellsWhatWasTrueOnADate() {
        Answer answer = knivsta
                .ask("""
                        { enrolments(first: 20, filter: {endedOn: {absent: true}}) { nodes { startedOn phases(first: 20) { nodes { phase startsOn endsOn } }
                            residence: participant { residenceAt(on: "2026-10-01") { residence } } } } }""")
                .clean();
        JsonValue node = answer.list("/enrolments/nodes").getFirst();
        String first = node.asJsonObject().getJsonObject("phases").getJsonArray("nodes").getJsonObject(0).getString("startsOn");

        assertThat(first).isEqualTo(node.asJsonObject().getString("startedOn"));
        assertThat(answer.text("/enrolments/nodes/0/residence/residenceAt/residence")).matches("\\d{4}");
    }

    @Test
    void aResearcherSeesNoNames() {
        Answer answer = as(Role.RESEARCHER, "knivsta").ask("""
                { participants(first: 3) { nodes { birthYear familyName nationalId } }
                  filtered: participants(first: 1, filter: {familyName: {startsWith: "A"}}) { totalCount } }""");

        assertThat(answer.codes()).containsExactlyInAnyOrder("FORBIDDEN", "FORBIDDEN", "FORBIDDEN");
        assertThat(answer.list("/participants/nodes")).hasSize(3)
                .allSatisfy(node -> assertThat(node.asJsonObject().get("familyName")).isEqualTo(JsonValue.NULL));
        assertThat(answer.at("/filtered")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void everyReadIsInTheTrail() {
        Answer read = knivsta.ask("{ participants(first: 3) { nodes { familyName } } }");
        assertThat(read.codes()).isEmpty();

        Answer trail = as(Role.DATA_PROTECTION_OFFICER, "knivsta").ask("""
                { auditEvents(first: 50, filter: {noun: {eq: "Participant"}}) { nodes { action outcome rowCount fields roleLabel } } }""")
                .clean();

        assertThat(trail.list("/auditEvents/nodes")).anySatisfy(event -> {
            assertThat(event.asJsonObject().getString("fields")).isEqualTo("Participant.familyName");
            assertThat(event.asJsonObject().getInt("rowCount")).isEqualTo(3);
        });
    }

    @Test
    void textsComeInTheLanguageThatIsAskedFor() {
        Answer answer = knivsta.ask("{ programmes(first: 1) { nodes { rules { terms(locale: \"sv\") { term text } } } } }").clean();

        assertThat(answer.list("/programmes/nodes/0/rules/terms").toString()).contains("yrkessamordnare");
    }

    private GraphQl as(Role role, String tenant) {
        return new GraphQl(server, server.token(role, tenant));
    }

    private static String without(Answer answer) {
        return answer.body().toString().replaceAll("\"requestId\":\"[^\"]*\"", "");
    }

}
