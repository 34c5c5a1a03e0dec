package org.rinnalla.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.plugin.InstalledSchema;
import org.rinnalla.core.plugin.Installing;
import org.rinnalla.graphql.run.Engine;
import org.rinnalla.spi.BatchResolver;
import org.rinnalla.spi.FieldContribution;
import org.rinnalla.spi.ObjectRef;
import org.rinnalla.spi.Reach;
import org.rinnalla.spi.Role;

class PluginFieldTest {
    private static final String SDL = """
            type ZzCard { number: String! kind: ZzCardKind since: Date lines: [ZzLine!] none: Int }
            type ZzLine { text: String }
            enum ZzCardKind { SMALL LARGE }
            extend type Participant { zzCard: ZzCard }""";
    private final List<List<ObjectRef>> batches = new CopyOnWriteArrayList<>();

    enum Kind {
        SMALL
    }

    record Line(String text) {}

    record Card(String number, Kind kind, LocalDate since, List<Line> lines, Integer none) {}

    @Test
    void allRowsOfThePageAreOneBatch() {
        Answered answer = ask(this::cards, Role.TEAM_LEADER);

        assertThat(answer.errors()).isEmpty();
        assertThat(batches).hasSize(1);
        assertThat(batches.getFirst()).hasSize(5);
        assertThat(answer.at("participants.nodes.0.zzCard")).isEqualTo(Map.of("number", "C-Fam1", "kind", "SMALL", "since", "2026-06-01",
                "lines", List.of(Map.of("text", "x"))));
    }

    @Test
    void factsAreWhatTheCallerMaySee() {
        ask(this::cards, Role.TEAM_LEADER);

        ObjectRef one = batches.getFirst().getFirst();
        assertThat(one.facts()).containsEntry("familyName", "Fam1").containsKeys("givenName", "birthDate", "gender").doesNotContainKeys(
                "id",
                "nationalId", "unitId", "subject");
        assertThat(one.id()).hasSize(22);
    }

    @Test
    void whoDoesNotStandInThePolicyIsDenied() {
        Answered answer = ask(this::cards, Role.PEER_SUPPORTER);

        assertThat(answer.errors()).containsExactly("FORBIDDEN [participants, nodes, 0, zzCard]");
        assertThat(batches).isEmpty();
    }

    @Test
    void aFieldThatReachesLessFarThanTheRowsIsDenied() {
        Answered answer = ask(this::cards, Role.PROGRAMME_MANAGER);

        assertThat(answer.errors()).containsExactly("FORBIDDEN [participants, nodes, 0, zzCard]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"throws", "null", "text", "class", "flood", "error"})
    void aFaultIsContained(String fault) {
        Answered answer = ask((objects, environment) -> switch (fault) {
            case "throws" -> throw new IllegalStateException("Fam1 has no card");
            case "error" -> throw new StackOverflowError();
            case "null" -> null;
            case "text" -> Map.of(objects.getFirst(), "x".repeat(20_000));
            case "class" -> Map.of(objects.getFirst(), new Object());
            default -> Map.of(objects.getFirst(), new ArrayList<>(java.util.Collections.nCopies(30_000, 1)));
        }, Role.TEAM_LEADER);

        assertThat(answer.errors()).containsExactly("PLUGIN_FAILED [participants, nodes, 0, zzCard]");
        assertThat(answer.toString()).contains("pluginId=zz-one").doesNotContain("has no card");
        assertThat(answer.text("participants.nodes.4.familyName")).isEqualTo("Fam5");
    }

    @Test
    void aNewCatalogueIsANewSchema() {
        TestHouse house = TestHouse.small();
        try (HttpHouse http = new HttpHouse(house, GraphQlLimits.standard())) {
            String query = "{\"query\":\"{ participants(first: 1) { nodes { zzCard { number } } } }\"}";
            String[] token = {"Authorization", "Bearer TEAM_LEADER", "Content-Type", "application/json"};
            String before = http.post(query, token).body();
            house.catalogues.replace(catalogue(1, this::cards));
            String after = http.post(query, token).body();

            assertThat(before).contains("BAD_REQUEST");
            assertThat(after).isEqualTo("{\"data\":{\"participants\":{\"nodes\":[{\"zzCard\":{\"number\":\"C-Fam1\"}}]}}}");
        }
    }

    private Map<ObjectRef, Object> cards(List<ObjectRef> objects, org.rinnalla.spi.ResolverEnvironment environment) {
        batches.add(objects);
        Map<ObjectRef, Object> cards = new HashMap<>();
        objects.forEach(one -> cards.put(one,
                new Card("C-" + one.facts().get("familyName"), Kind.SMALL, environment.today(), List.of(new Line("x")), null)));
        return cards;
    }

    private Answered ask(BatchResolver resolver, Role role) {
        Engine engine = new TestHouse(FakeRows.small(), catalogue(1, resolver)).engine();
        return Answered.of(engine, role,
                "{ participants(first: 10) { nodes { familyName zzCard { number kind since lines { text } } } } }");
    }

    private static Catalogue catalogue(long generation, BatchResolver resolver) {
        InstalledSchema schema = Installing.schema("zz-one", "ZZ", SDL, new FieldContribution("Participant", "zzCard",
                Map.of(Role.TEAM_LEADER, Reach.UNIT, Role.PROGRAMME_MANAGER, Reach.UNIT), resolver));
        return Installing.catalogue(generation, schema.plugin());
    }
}
