package org.rinnalla.server.it.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rinnalla.server.RunningServer;
import org.rinnalla.spi.ProgrammeDefinition;
import org.rinnalla.spi.RuleId;

/** Each rule's refusals and warnings: code, rule, field, and a text in each language, the same through GraphQL and REST. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsIT {
    private static final List<String> LANGUAGES = List.of("en", "sv", "fi", "sv-FI");
    private final RunningServer server = RunningServer.start(Map.of());
    private final List<Refusal> all = Stream.of(ClinicRefusals.of(server), YouthRefusals.of(server), OutreachRefusals.of(server),
            OtherRefusals.peers(server), OtherRefusals.city(server), OtherRefusals.coaching(server)).flatMap(List::stream).toList();

    @AfterAll
    void stop() {
        server.close();
    }

    List<Refusal> refusals() {
        return all;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void says(Refusal refusal) {
        Map<String, String> byGraphQl = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            String told = told(refusal, Said.byGraphQl(server, refusal.step(), language));
            assertThat(told(refusal, Said.byRest(server, refusal.step(), language))).as(language).isEqualTo(told);
            byGraphQl.put(language, told);
        }

        assertThat(Set.of(byGraphQl.get("en"), byGraphQl.get("sv"), byGraphQl.get("fi"))).as(byGraphQl.toString()).hasSize(3);
        assertThat(byGraphQl.get("sv-FI")).as(byGraphQl.toString()).isNotIn(byGraphQl.get("en"), byGraphQl.get("fi"));
    }

    /** The text of what is looked for; it names its rule, and is a sentence for people. */
    private static String told(Refusal refusal, List<Said> said) {
        List<Said> meant = said.stream().filter(each -> each.code().equals(refusal.code()) && each.field().equals(refusal.field()))
                .toList();
        assertThat(meant).as("%s; said was %s", refusal, said).isNotEmpty();
        Said one = meant.getFirst();
        assertThat(one.rule()).as(said.toString()).isEqualTo(refusal.rule());
        assertThat(one.message()).contains(" ").doesNotContain("{", "}", "null").doesNotMatch("[a-z0-9.-]+");
        // Some count what was tried before
        return one.message().replaceAll("\\d+", "#");
    }

    @Test
    void everyRuleThatAPluginNamesIsSaidHere() {
        Set<String> here = all.stream().map(Refusal::rule).filter(rule -> !rule.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = server.catalogue().programmes().stream()
                .filter(programme -> !programme.definition().id().value().startsWith("xx."))
                .flatMap(programme -> rules(programme.definition())).map(RuleId::value).collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).hasSizeGreaterThan(20).isEqualTo(here);
    }

    private static Stream<RuleId> rules(ProgrammeDefinition definition) {
        return Stream
                .of(definition.eligibility().stream().map(rule -> rule.id()), definition.phaseGuards().stream().map(guard -> guard.id()),
                        definition.intake().referrers().stream().map(list -> list.rule()),
                        definition.intake().steps().stream().map(step -> step.rule()),
                        definition.outreach().stream().flatMap(rules -> Stream.of(rules.attemptsRule(), rules.participantRule())),
                        definition.mappingMeetings().stream().map(rule -> rule.rule()), definition.ruleIds().values().stream())
                .flatMap(ids -> ids);
    }
}
