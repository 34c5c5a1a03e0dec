package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rinnalla.server.it.GraphQl.input;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rinnalla.core.access.Policy;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.Relation;
import org.rinnalla.rest.read.Names;
import org.rinnalla.server.RunningServer;
import org.rinnalla.server.it.Canary.Land;
import org.rinnalla.spi.ImportKind;
import org.rinnalla.spi.Role;

/** People under protection, of each grade of the countries, through every output, for each role, named and not. */
class ProtectedIdentityIT {
    private static final String NOBODY = "AAAAAAAAAAAAAAAAAAAAAA";
    private static final String EVERYTHING = """
            query E($id: ID!) { node(id: $id) { id ... on Participant { protection phone email residence registration protectionReason
            unit { id name } provider { name } residenceAt(on: "2026-11-01") { residence } residences(first: 9) { totalCount nodes { residence } }
            namedAccesses(first: 9) { nodes { reason staffMember { familyName } } } disclosures(first: 9) { nodes { recipient } }
            enrolments(first: 9) { nodes { id unit { name } specialist { familyName } careContact { familyName }
              assignments(first: 9) { nodes { staffMember { familyName } } } specialistAt(on: "2026-11-01") { staffMember { familyName } } } }
            placements(first: 9) { nodes { id title employer { id name } unit { name } } }
            contacts(first: 9) { nodes { id place employer { name } staffMember { familyName } unit { name } } } } } }""";
    private final RunningServer server = RunningServer.shared();

    static List<Land> grades() {
        return List.of(new Land("haninge", "0136", "SE_SEKRETESSMARKERING", false),
                new Land("haninge", "0136", "SE_SKYDDAD_FOLKBOKFORING", true), new Land("lappi", "698", "FI_TURVAKIELTO", false));
    }

    @ParameterizedTest
    @MethodSource("grades")
    void canariesComeOutNowhereButForTheNamed(Land land) {
        // Given a participant under protection of whom much is known
        Canary canary = new Canary(server, land);
        int asked = 0;
        for (Role role : Role.values()) {
            // When anyone who is not named, or is named but asks in a role that sees nobody by name, asks for everything
            List<String> tokens = List.of(server.token(role, land.tenant()),
                    role == Role.INTEGRATION || role == Role.RESEARCHER ? canary.token(role) : server.token(role, land.tenant()));
            for (String token : tokens.stream().distinct().toList()) {
                // Then no answer holds what is concealed
                for (HttpResponse<String> answer : outputs(canary, token)) {
                    asked++;
                    assertThat(canary.in(answer.body())).as("%s of %s: %s", role, answer.uri(), answer.body()).isEmpty();
                    assertThat(canary.in(answer.headers().map().toString())).isEmpty();
                }
            }
        }
        assertThat(asked).isGreaterThan(500);
        // And the named see it all
        String seen = server.graphql(canary.token(Role.TEAM_LEADER), question(EVERYTHING, canary.participant())).body();
        assertThat(canary.in(seen)).containsAll(canary.words().subList(0, 2));
        assertThat(seen).contains("Bakery without a secret", "Clinic", land.grade());
    }

    @ParameterizedTest
    @MethodSource("grades")
    void filtersOrdersAndCountsTellNothing(Land land) {
        Canary canary = new Canary(server, land);
        GraphQl other = new GraphQl(server, server.token(Role.PROGRAMME_MANAGER, land.tenant()));
        String filters = """
                query F($home: String!, $employer: ID!, $staff: ID!, $ref: String!) {
                  home: participants(first: 1, filter: {residence: {eq: $home}}) { totalCount }
                  notHome: participants(first: 1, filter: {ref: {eq: $ref}, not: {residence: {eq: "x"}}}) { totalCount }
                  history: participants(first: 1, filter: {residences: {residence: {eq: $home}}}) { totalCount }
                  notHistory: participants(first: 1, filter: {ref: {eq: $ref}, not: {residences: {residence: {eq: "x"}}}}) { totalCount }
                  workplace: placements(first: 1, filter: {employer: $employer}) { totalCount }
                  works: participants(first: 1, filter: {placements: {employer: $employer}}) { totalCount }
                  contacts: contacts(first: 1, filter: {employer: $employer}) { totalCount }
                  employers: employers(first: 1, filter: {id: {eq: $employer}, placements: {kind: {eq: COMPETITIVE}}}) { totalCount }
                  team: enrolments(first: 1, filter: {specialist: $staff, participant: "%s"}) { totalCount }
                  backwards: staffMember(id: $staff) { enrolments(first: 1, filter: {participant: "%s"}) { totalCount } }
                  employer(id: $employer) { placements(first: 1) { totalCount nodes { id } } contacts(first: 1) { totalCount } } }"""
                .formatted(canary.participant(), canary.participant());
        Object[] values = {"home", canary.home(), "employer", canary.employer(), "staff", canary.specialist(), "ref", canary.ref()};

        String told = other.ask(filters, values).clean().body().getValue("/data").toString();
        String named = canary.named().ask(filters, values).clean().body().getValue("/data").toString();

        assertThat(told).doesNotContain("\"totalCount\":1");
        assertThat(named).doesNotContain("\"totalCount\":0");
        String path = "/v1/participants?first=1&total=true&residence=" + canary.home();
        assertThat(server.get(server.token(Role.PROGRAMME_MANAGER, land.tenant()), path).body()).contains("\"total\":0");
        assertThat(server.get(canary.token(Role.PROGRAMME_MANAGER), path).body()).contains("\"total\":1");
    }

    @Test
    void whomOnlyTheNamedSeeIsNotFoundWordForWord() {
        Canary canary = new Canary(server, grades().get(1));
        for (Role role : Role.values()) {
            String token = server.token(role, canary.land().tenant());
            for (String path : List.of("/v1/participants/%s", "/v1/participants/%s/enrolments?first=1", "/v1/placements/%s")) {
                Noun noun = path.contains("placements/") ? Nouns.PLACEMENT : Nouns.PARTICIPANT;
                if (Policy.standard().rows(role, noun).isEmpty() || path.contains("enrol")
                        && Policy.standard().rows(role, Nouns.ENROLMENT).isEmpty()) {
                    continue;
                }
                String id = noun == Nouns.PLACEMENT ? canary.placement() : canary.participant();
                assertThat(anonymous(server.get(token, path.formatted(id)), id))
                        .isEqualTo(anonymous(server.get(token, path.formatted(NOBODY)), NOBODY));
            }
            assertThat(anonymous(server.graphql(token, question(EVERYTHING, canary.participant())), canary.participant()))
                    .isEqualTo(anonymous(server.graphql(token, question(EVERYTHING, NOBODY)), NOBODY));
            for (String[] step : writes()) {
                String id = step[1].equals("enrolmentId") ? canary.enrolment() : canary.participant();
                assertThat(written(token, step, id)).as(role + " " + step[0]).isEqualTo(written(token, step, NOBODY));
            }
        }
    }

    @Test
    void readsOfTheProtectedAreMarkedInTheTrail() {
        Canary canary = new Canary(server, grades().getFirst());
        HttpResponse<String> read = server.get(server.token(Role.TEAM_LEADER, canary.land().tenant()),
                "/v1/participants/" + canary.participant());
        String request = read.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(server.get(server.token(Role.DATA_PROTECTION_OFFICER, canary.land().tenant()),
                "/v1/audit-events?first=10&requestId=" + request).body()).contains("\"protectedCount\":1");
    }

    private List<HttpResponse<String>> outputs(Canary canary, String token) {
        List<HttpResponse<String>> all = new ArrayList<>();
        for (Noun noun : Nouns.all()) {
            String path = "/v1/" + Names.path(noun);
            List<String> ones = noun.relations().stream().filter(one -> one.kind() == Relation.Kind.ONE).map(Relation::name).toList();
            String extent = (ones.isEmpty() ? "" : "&include=" + String.join(",", ones))
                    + (noun.relations().stream().anyMatch(one -> one.kind() == Relation.Kind.AT_DATE) ? "&on=2026-11-01" : "");
            all.add(server.get(token, path + "?first=20&total=true" + extent));
            if (noun.findRelation("participant").isPresent()) {
                all.add(server.get(token, path + "?first=20&participantId=" + canary.participant() + extent));
            }
        }
        String person = "/v1/participants/" + canary.participant();
        if (!canary.land().hides()) {
            all.add(server.get(token, person + "?include=unit,provider&on=2026-11-01"));
            for (Relation relation : Nouns.PARTICIPANT.relations()) {
                if (relation.kind() == Relation.Kind.MANY) {
                    all.add(server.get(token, person + "/" + Names.kebab(relation.name()) + "?first=20"));
                }
            }
        }
        all.add(server.get(token, "/v1/employers/" + canary.employer() + "/placements?first=20"));
        all.add(server.get(token, "/v1/employers/" + canary.employer() + "/contacts?first=20"));
        all.add(server.get(token, "/v1/staff-members/" + canary.specialist() + "/enrolments?first=100&order=-startedOn"));
        all.add(server.graphql(token, question(EVERYTHING, canary.participant())));
        files(canary, token, all);
        all.add(server.get(token, "/metrics"));
        return all;
    }

    private void files(Canary canary, String token, List<HttpResponse<String>> all) {
        for (ImportKind kind : ImportKind.values()) {
            for (String format : List.of("csv", "ndjson")) {
                all.add(server.get(token, "/v1/exports/" + kind.name().toLowerCase(Locale.ROOT) + "?format=" + format));
            }
        }
        String enrolment = "ref,participantRef,programmeRef,startedOn\nnew-1," + canary.ref() + ",no-such,2026-01-01\n";
        if (!canary.land().hides()) {
            all.add(server.post(token, "/v1/imports?kind=enrolments&dryRun=true", "text/csv", enrolment));
        }
        all.add(server.graphql(token, question("mutation P($id: ID!) { participantMove(input: {participantId: $id, version: 2, startsOn: "
                + "\"1980-01-01\", residence: \"X\"}) { participant { id residence } userErrors { code field message } } }",
                canary.participant())));
        all.add(server.graphql(token, question("mutation P($id: ID!) { placementEnd(input: {placementId: $id, version: 1, endedOn: "
                + "\"1980-01-01\", endReason: QUIT}) { placement { id title } userErrors { code field message } } }", canary.placement())));
    }

    private static List<String[]> writes() {
        return List.of(new String[]{"participantMove", "participantId", "startsOn: \"2026-11-01\", residence: \"X\", version: 2"},
                new String[]{"participantProtect", "participantId", "protection: null, reason: \"x\", version: 2"},
                new String[]{"consentRecord", "participantId", "purpose: SERVICE, form: ORAL, givenOn: \"2026-11-01\""},
                new String[]{"contactRecord", "participantId", "heldOn: \"2026-11-01\", kind: PHONE"},
                new String[]{"enrolmentEnd", "enrolmentId", "version: 1, endedOn: \"2026-11-01\", endReason: MOVED"});
    }

    private String written(String token, String[] step, String id) {
        String document = "mutation W($id: ID!) { %s(input: {%s: $id, %s}) { userErrors { code field message } } }".formatted(step[0],
                step[1],
                step[2]);
        return anonymous(server.graphql(token, question(document, id)), id);
    }

    private static String question(String document, String id) {
        return input("query", document, "variables", input("id", id)).toString();
    }

    private static String anonymous(HttpResponse<String> answer, String id) {
        return answer.statusCode() + answer.body().replace(id, "").replaceAll("\"requestId\":\"[^\"]*\"", "");
    }
}
