package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rinnalla.core.access.Policy;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.Relation;
import org.rinnalla.rest.read.Names;
import org.rinnalla.server.RunningServer;
import org.rinnalla.spi.Role;

/** REST over the demo data; every answer is held against openapi.yaml on the way. */
class RestReadsIT {
    private static final String TENANT = "knivsta";
    private final RunningServer server = RunningServer.shared();
    private final String manager = server.token(Role.PROGRAMME_MANAGER, TENANT);

    private static final Policy POLICY = Policy.standard();

    /** Those that the asking role sees any rows of; RightsIT shows that it sees nothing else. */
    static List<Noun> nouns() {
        return Nouns.all().stream().filter(noun -> POLICY.rows(Role.PROGRAMME_MANAGER, noun).isPresent()).toList();
    }

    @ParameterizedTest
    @MethodSource("nouns")
    void everyNounHasAListItsRowsAndTheListsOfThese(Noun noun) {
        HttpResponse<String> list = server.get(manager, "/v1/" + Names.path(noun) + "?first=3&total=true");
        assertThat(list.statusCode()).as(list.body()).isEqualTo(200);
        Optional<String> some = first("\"id\":\"([^\"]+)\"", list.body());
        if (some.isEmpty()) {
            // The demo data of the tenant have none
            assertThat(list.body()).contains("\"total\":0");
            return;
        }
        String id = some.get();

        HttpResponse<String> row = server.get(manager, "/v1/" + Names.path(noun) + "/" + id);
        assertThat(row.statusCode()).as(row.body()).isEqualTo(200);

        for (Relation relation : noun.relations().stream()
                .filter(each -> POLICY.mayShow(Role.PROGRAMME_MANAGER, noun, each.name())).toList()) {
            String path = "/v1/" + Names.path(noun) + "/" + id;
            HttpResponse<String> more = switch (relation.kind()) {
                case ONE -> server.get(manager, path + "?include=" + relation.name());
                case MANY -> server.get(manager, path + "/" + Names.kebab(relation.name()) + "?first=2");
                case AT_DATE -> server.get(manager, path + "?on=2026-06-01");
            };
            assertThat(more.statusCode()).as(relation + " " + more.body()).isEqualTo(200);
        }
    }

    @Test
    void theAuditTrailIsForTheDataProtectionOfficer() {
        server.get(manager, "/v1/participants?first=1");

        HttpResponse<String> trail = server.get(server.token(Role.DATA_PROTECTION_OFFICER, TENANT),
                "/v1/audit-events?first=5&noun=Participant&action=READ");

        assertThat(trail.statusCode()).as(trail.body()).isEqualTo(200);
        assertThat(trail.body()).contains("\"noun\":\"Participant\"");
        assertThat(server.get(manager, "/v1/audit-events").statusCode()).isEqualTo(403);
    }

    @Test
    void allPagesTogetherAreTheList() {
        int total = Integer
                .parseInt(first("\"total\":(\\d+)", server.get(manager, "/v1/participants?first=1&total=true").body()).orElseThrow());
        int seen = 0;
        Optional<String> next = Optional.of("/v1/participants?first=40&order=familyName,-birthDate");
        while (next.isPresent()) {
            HttpResponse<String> page = server.get(manager, next.get());
            seen += Pattern.compile("\"familyName\":").matcher(page.body()).results().count();
            next = first("<([^>]+)>; rel=\"next\"", page.headers().firstValue("Link").orElse(""));
        }
        assertThat(seen).isEqualTo(total).isGreaterThan(100);
    }

    @Test
    void anotherTenantsIdIsAMissingOne() {
        String stranger = first("\"id\":\"([^\"]+)\"",
                server.get(server.token(Role.PROGRAMME_MANAGER, "stockholm"), "/v1/participants?first=1").body()).orElseThrow();

        assertThat(server.get(manager, "/v1/participants/" + stranger).statusCode()).isEqualTo(404);
        assertThat(server.get(manager, "/v1/placements?participantId=" + stranger).body()).contains("\"items\":[]");
    }

    @Test
    void aRoleSeesItsFieldsOnly() {
        String path = "/v1/participants?first=1";

        assertThat(server.get(server.token(Role.RESEARCHER, TENANT), path).body()).contains("birthYear").doesNotContain("familyName",
                "phone",
                "nationalId");
        assertThat(server.get(server.token(Role.ADMINISTRATOR, TENANT), path).statusCode()).isEqualTo(403);
        assertThat(server.get(manager, path).body()).doesNotContainPattern("\"nationalId\":\"\\d{12}\"");
    }

    @Test
    void pluginsAreToldOfAndTheDescriptionIsServed() {
        assertThat(server.get(manager, "/plugins").body()).contains("\"id\":\"sweden\"", "\"state\":\"active\"").doesNotContain(".jar");
        assertThat(server.get(server.token(Role.ADMINISTRATOR, TENANT), "/plugins").body()).contains(".jar");
        assertThat(server.get("", "/openapi").body()).startsWith("openapi: \"3.1.0\"");
        assertThat(server.send(server.request("/openapi", "").header("Accept", "application/json").GET()).body())
                .startsWith("{\"openapi\"");
    }

    private static Optional<String> first(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
