package org.rinnalla.graphql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rinnalla.core.plugin.InstalledSchema;
import org.rinnalla.core.plugin.Installing;
import org.rinnalla.core.plugin.PluginProblem;
import org.rinnalla.core.plugin.PluginRule;
import org.rinnalla.spi.FieldContribution;
import org.rinnalla.spi.Reach;
import org.rinnalla.spi.Role;

class PluginSchemaCheckTest {
    private static final PluginSchemaCheck CHECK = new PluginSchemaCheck();
    private static final FieldContribution CARD = field("Participant", "zzCard");
    private static final String SOUND = """
            "A card." type ZzCard { "Its number." number: String! kind: ZzCardKind place: Gender since: Date }
            "What it is." enum ZzCardKind { "Small." SMALL }
            extend type Participant { "The card." zzCard: ZzCard }""";

    @Test
    void aSoundExtensionPasses() {
        assertThat(CHECK.check(List.of(Installing.schema("zz-one", "ZZ", SOUND, CARD)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"type Participant { zzX: Int }|SCHEMA_NAME|already",
            "type Card { number: Int }|SCHEMA_NAME|Call it ZzCard", "enum Kind { A }|SCHEMA_NAME|ZzKind",
            "extend type Query { zzAll: Int }|SCHEMA_CLOSED_TYPE|open are",
            "extend type AuditEvent { zzX: Int }|SCHEMA_CLOSED_TYPE|open are",
            "extend enum Gender { ZZ }|SCHEMA_CLOSED_TYPE|Gender", "extend type Mutation { zzDo: Int }|SCHEMA_CLOSED_TYPE|Mutation",
            "interface ZzThing { id: ID }|SCHEMA_CLOSED_TYPE|Interface", "union ZzAny = Participant|SCHEMA_CLOSED_TYPE|Union",
            "input ZzInput { a: Int }|SCHEMA_CLOSED_TYPE|Input", "scalar ZzAny|SCHEMA_CLOSED_TYPE|Scalar",
            "directive @zz on FIELD|SCHEMA_CLOSED_TYPE|Directive", "schema { query: Query }|SCHEMA_CLOSED_TYPE|Schema",
            "extend type Participant implements Node { zzX: Int }|SCHEMA_CLOSED_TYPE|interface",
            "type ZzCard implements Node { id: ID! }|SCHEMA_CLOSED_TYPE|interface",
            "extend type Participant { seCard: Int }|SCHEMA_NAME|must begin with 'zz'",
            "extend type Participant { zzX: Int! }|SCHEMA_INVALID|nullable",
            "extend type Participant { zzX(a: Int): Int }|SCHEMA_INVALID|arguments",
            "extend type Participant { zzX: Enrolment }|SCHEMA_INVALID|own types",
            "extend type Participant { zzX: Nothing }|SCHEMA_INVALID|Nothing",
            "extend type Participant { zzX: Int }|SCHEMA_RESOLVER|no resolver",
            "extend type Participant { zzX: Int zzX: Int }|SCHEMA_DUPLICATE|stands twice"})
    void whatIsNotAllowedIsNamedWithItsLine(String sdl, PluginRule rule, String says) {
        List<PluginProblem> problems = CHECK.check(List.of(Installing.schema("zz-one", "ZZ", "\n\n" + sdl)));

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.rule()).isEqualTo(rule);
            assertThat(problem.pluginId()).hasValue("zz-one");
            assertThat(problem.place()).isEqualTo("META-INF/rinnalla/schema.graphqls:3");
            assertThat(problem.message() + " " + problem.remedy()).contains(says);
            assertThat(problem.remedy()).isNotBlank();
        });
    }

    @Test
    void aSyntaxErrorIsNamedWithItsLine() {
        List<PluginProblem> problems = CHECK.check(List.of(Installing.schema("zz-one", "ZZ", "type ZzCard {\n  number: Int\n\n  ]\n}")));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.rule()).isEqualTo(PluginRule.SCHEMA_SYNTAX);
            assertThat(problem.place()).isEqualTo("META-INF/rinnalla/schema.graphqls:4");
        });
    }

    @Test
    void tenMegabytesOfSdlAreRefusedUnread() {
        List<PluginProblem> problems = CHECK.check(List.of(Installing.schema("zz-one", "ZZ", "#".repeat(10_000_000))));

        assertThat(problems).singleElement().extracting(PluginProblem::rule).isEqualTo(PluginRule.SCHEMA_TOO_LARGE);
    }

    @Test
    void deepSdlIsRefused() {
        List<PluginProblem> problems = CHECK
                .check(List
                        .of(Installing.schema("zz-one", "ZZ", "type ZzA { b: " + "[".repeat(20_000) + "Int" + "]".repeat(20_000) + " }")));

        assertThat(problems).singleElement().extracting(PluginProblem::rule).isEqualTo(PluginRule.SCHEMA_SYNTAX);
    }

    @Test
    void twoPluginsWithTheSameThingsAreBothNamed() {
        InstalledSchema one = Installing.schema("zz-one", "ZZ", SOUND, CARD);
        InstalledSchema other = Installing.schema("zz-two", "ZZ", SOUND, CARD);

        List<PluginProblem> problems = CHECK.check(List.of(one, other));

        assertThat(problems).extracting(PluginProblem::rule).containsOnly(PluginRule.SCHEMA_DUPLICATE);
        assertThat(problems).extracting(problem -> problem.pluginId().orElse("")).contains("zz-one", "zz-two");
        assertThat(problems).allSatisfy(problem -> assertThat(problem.message()).contains("zz-one").contains("zz-two"));
        assertThat(problems).anySatisfy(problem -> assertThat(problem.message()).contains("Participant.zzCard"));
    }

    @Test
    void aResolverWithoutAFieldAndOneWithoutAPolicyAreNamed() {
        FieldContribution stray = field("Participant", "zzStray");
        FieldContribution open = new FieldContribution("Participant", "zzCard", Map.of(), (objects, environment) -> Map.of());

        List<PluginProblem> problems = CHECK.check(List.of(Installing.schema("zz-one", "ZZ", SOUND, open, stray)));

        assertThat(problems).extracting(PluginProblem::rule).containsExactlyInAnyOrder(PluginRule.SCHEMA_POLICY,
                PluginRule.SCHEMA_RESOLVER);
    }

    @Test
    void allProblemsOfAllPluginsAreReportedTogether() {
        List<PluginProblem> problems = CHECK
                .check(List.of(Installing.schema("aa-one", "AA", "type Card { a: Int }\nextend type Query { b: Int }"),
                        Installing.schema("bb-two", "BB", "type {"), Installing.schema("zz-one", "ZZ", SOUND, CARD)));

        assertThat(problems).extracting(problem -> problem.pluginId().orElse("") + " " + problem.rule()).containsExactlyInAnyOrder(
                "aa-one SCHEMA_NAME", "aa-one SCHEMA_CLOSED_TYPE", "bb-two SCHEMA_SYNTAX");
    }

    private static FieldContribution field(String type, String name) {
        return new FieldContribution(type, name, Map.of(Role.TEAM_LEADER, Reach.UNIT), (objects, environment) -> Map.of());
    }
}
