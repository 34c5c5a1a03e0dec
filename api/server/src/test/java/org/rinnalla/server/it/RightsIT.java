package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rinnalla.core.access.Policy;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.rest.read.Names;
import org.rinnalla.server.RunningServer;
import org.rinnalla.spi.Role;

/** Every field of every noun × every role, through both interfaces: shown exactly when the policy says so. */
class RightsIT {
    private static final Policy POLICY = Policy.standard();
    private final RunningServer server = RunningServer.shared();

    @ParameterizedTest
    @EnumSource(Role.class)
    void graphqlShowsAFieldExactlyWhenThePolicySaysSo(Role role) {
        GraphQl graphql = new GraphQl(server, token(role));
        int denied = 0;
        int shown = 0;
        List<String> wrong = new ArrayList<>();
        for (Noun noun : Nouns.all()) {
            for (Attribute attribute : noun.attributes()) {
                if (!attribute.shown() || !plain(noun, attribute)) {
                    continue;
                }
                Way way = Way.to(noun);
                JsonObject body = graphql.ask(way.query(attribute.name())).body();
                assertThat(body.toString()).as(noun.name() + "." + attribute.name()).doesNotContain("BAD_REQUEST");
                boolean may = way.open(role) && POLICY.mayShow(role, noun, attribute.name());
                boolean forbidden = body.toString().contains("\"FORBIDDEN\"");
                boolean values = body.getValue("/data").toString().matches(".*\"value\":(?!null).*");
                if (may ? forbidden || body.containsKey("errors") : values || rows(body) && !forbidden) {
                    wrong.add(noun.name() + "." + attribute.name() + " " + body);
                }
                denied += forbidden ? 1 : 0;
                shown += values ? 1 : 0;
            }
        }
        // Then nothing differs, and the loop has looked at something of each kind
        assertThat(wrong).isEmpty();
        assertThat(shown).isGreaterThan(5);
        assertThat(denied).isGreaterThan(5);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void restShowsAFieldExactlyWhenThePolicySaysSo(Role role) {
        String token = token(role);
        for (Noun noun : Nouns.all()) {
            HttpResponse<String> answer = server.get(token, "/v1/" + Names.path(noun) + "?first=5");
            if (POLICY.rows(role, noun).isEmpty()) {
                assertThat(answer.statusCode()).as(noun.name()).isEqualTo(403);
                continue;
            }
            assertThat(answer.statusCode()).as(noun.name() + answer.body()).isEqualTo(200);
            for (Attribute attribute : noun.attributes()) {
                boolean there = answer.body().contains("\"" + attribute.name() + "\":");
                boolean may = POLICY.mayShow(role, noun, attribute.shown() ? attribute.name() : attribute.name().replaceFirst("Id$", ""));
                assertThat(there && !may).as("%s sees %s.%s", role, noun.name(), attribute.name()).isFalse();
            }
        }
    }

    @Test
    void thePolicyIsTheOneThatPeopleWereTold() {
        assertThat(POLICY.mayShow(Role.RESEARCHER, Nouns.PARTICIPANT, "familyName")).isFalse();
        assertThat(POLICY.mayShow(Role.ADMINISTRATOR, Nouns.PARTICIPANT, "id")).isFalse();
        assertThat(POLICY.mayShow(Role.DATA_PROTECTION_OFFICER, Nouns.PARTICIPANT, "familyName")).isFalse();
        assertThat(POLICY.mayShow(Role.PEER_SUPPORTER, Nouns.PARTICIPANT, "nationalId")).isFalse();
        assertThat(POLICY.mayShow(Role.EMPLOYMENT_SPECIALIST, Nouns.AUDIT_EVENT, "subject")).isFalse();
    }

    @Test
    void aFieldThatMayNotBeSeenCanNeitherBeFilteredNorOrderedBy() {
        GraphQl researcher = new GraphQl(server, token(Role.RESEARCHER));
        assertThat(researcher.ask("{ participants(first: 1, filter: {familyName: {startsWith: \"A\"}}) { totalCount } }").codes())
                .containsExactly("FORBIDDEN");
        assertThat(researcher.ask("{ participants(first: 1, order: [FAMILY_NAME_ASC]) { nodes { id } } }").codes()).isNotEmpty();
        assertThat(server.get(token(Role.RESEARCHER), "/v1/participants?first=1&familyName=A").statusCode()).isIn(400, 403);
    }

    @Test
    void aParticipantSeesThemselvesAndNobodyElse() {
        GraphQl participant = new GraphQl(server, token(Role.PARTICIPANT));
        GraphQl.Answer answer = participant.ask("{ participants(first: 10) { totalCount nodes { id } } }").clean();
        assertThat(answer.text("/participants/totalCount")).isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"EMPLOYMENT_SPECIALIST", "TEAM_LEADER", "PEER_SUPPORTER", "OUTREACH_WORKER"})
    void aTokenForNoUnitSeesNoParticipant(Role role) {
        GraphQl nobody = new GraphQl(server, server.token(role, server.tenantWith(role), "no-such-unit"));
        assertThat(nobody.ask("{ participants(first: 1) { totalCount } }").clean().text("/participants/totalCount")).isEqualTo("0");
    }

    @Test
    void whatOneTenantSawIsNothingToAnother() {
        // Given ids of every noun as a manager of one tenant sees them
        String mine = server.token(Role.PROGRAMME_MANAGER, server.tenants().get(0));
        String other = server.token(Role.PROGRAMME_MANAGER, server.tenants().get(1));
        int replayed = 0;
        for (Noun noun : Nouns.all()) {
            Matcher ids = Pattern.compile("\\{\"id\":\"([^\"]+)\"")
                    .matcher(server.get(mine, "/v1/" + Names.path(noun) + "?first=3").body());
            while (ids.find()) {
                // When the other one asks for them, then the answer is that for an id that was never given out
                String path = "/v1/" + Names.path(noun) + "/";
                HttpResponse<String> stolen = server.get(other, path + ids.group(1));
                HttpResponse<String> invented = server.get(other, path + "AAAAAAAAAAAAAAAAAAAAAA");
                assertThat(stolen.statusCode()).isEqualTo(404);
                assertThat(anonymous(stolen)).isEqualTo(anonymous(invented));
                GraphQl.Answer node = new GraphQl(server, other).ask("query N($id: ID!) { node(id: $id) { id } }", "id", ids.group(1));
                assertThat(node.text("/node")).isEqualTo("null");
                replayed++;
            }
        }
        assertThat(replayed).isGreaterThan(20);
    }

    private String token(Role role) {
        String tenant = server.tenantWith(role);
        return server.tokenOf(server.subjectOf(role, tenant), role, tenant);
    }

    private static String anonymous(HttpResponse<String> answer) {
        return answer.body().replaceAll("\"requestId\":\"[^\"]*\"", "").replaceAll("\"instance\":\"[^\"]*\"", "");
    }

    private static boolean rows(JsonObject body) {
        JsonValue data = body.getValue("/data");
        return data.toString().contains("{\"value\"");
    }

    /** How to come to a noun: by a list of its own, or by the list of what it is a part of. */
    private record Way(Noun noun, Noun owner, String relation) {
        private static final List<Way> PARTS = List.of(new Way(Nouns.STAFF_ROLE, Nouns.STAFF_MEMBER, "roles"),
                new Way(Nouns.RESIDENCE, Nouns.PARTICIPANT, "residences"), new Way(Nouns.ENROLMENT_PHASE, Nouns.ENROLMENT, "phases"),
                new Way(Nouns.ASSIGNMENT, Nouns.ENROLMENT, "assignments"),
                new Way(Nouns.PLACEMENT_TERMS, Nouns.PLACEMENT, "terms"));

        static Way to(Noun noun) {
            return PARTS.stream().filter(way -> way.noun() == noun).findFirst().orElse(new Way(noun, noun, ""));
        }

        boolean open(Role role) {
            return relation.isEmpty() || POLICY.mayShow(role, owner, relation);
        }

        String query(String field) {
            String part = "nodes { value: " + field + " }";
            return "{ " + owner.plural() + "(first: 5) { "
                    + (relation.isEmpty() ? part : "nodes { " + relation + "(first: 2) { " + part + " } }") + " } }";
        }
    }

    /** False where GraphQL shows the value in another shape. */
    private static boolean plain(Noun noun, Attribute attribute) {
        return noun != Nouns.TENANT && !attribute.name().startsWith("wage") && !attribute.name().equals("statements");
    }
}
