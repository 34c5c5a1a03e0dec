package org.rinnalla.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rinnalla.spi.DataExtension;
import org.rinnalla.spi.DataField;
import org.rinnalla.spi.DataMigration;
import org.rinnalla.spi.DataType;
import org.rinnalla.spi.Role;
import org.rinnalla.spi.TextKey;

/** Each wrong declaration of plugin data is found and told with what to do. */
class DataVerificationTest {
    private static final TextKey LABEL = TextKey.of("data.hook");
    private static final Set<Role> TEAM = Set.of(Role.TEAM_LEADER);
    private final FakePlugin plugin = new FakePlugin();

    @BeforeEach
    void texts() {
        plugin.bundle("en", "data.hook = Hook");
    }

    @Test
    void aSoundDeclarationPasses() {
        plugin.data.add(new DataExtension("Participant", text("qzHook").withIndex(),
                new DataField("qzDepth", new DataType.Whole(0, 9), LABEL, TEAM, TEAM).mandatory(),
                new DataField("qzWidth", new DataType.Fraction(BigDecimal.ZERO, BigDecimal.TEN, 2), LABEL, TEAM, TEAM)));
        plugin.data.add(new DataExtension("Enrolment", 2, List.of(text("qzHook")), List.of(migration(1))));

        assertThat(plugin.problems()).isEmpty();
    }

    @Test
    void aNounThatHoldsNoDataIsRefusedWithThoseThatDo() {
        plugin.data.add(new DataExtension("AuditEvent", text("qzHook")));

        assertThat(plugin.problems()).extracting(PluginProblem::line).singleElement().asString().contains("AuditEvent")
                .contains("[Participant, Enrolment, Employer, Placement, Contact]");
    }

    @Test
    void aFieldTwiceIsRefused() {
        plugin.data.add(new DataExtension("Participant", text("qzHook"), text("qzHook")));

        assertThat(plugin.problems()).extracting(PluginProblem::rule).contains(PluginRule.ID_TWICE);
    }

    @Test
    void aNounTwiceIsRefused() {
        plugin.data.add(new DataExtension("Participant", text("qzHook")));
        plugin.data.add(new DataExtension("Participant", text("qzLine")));

        assertThat(messages()).containsExactly("the plugin names this noun twice");
    }

    @Test
    void aFieldOfAnotherCountrySPrefixIsRefused() {
        plugin.data.add(new DataExtension("Participant", text("xxHook")));

        assertThat(plugin.problems()).extracting(PluginProblem::line).singleElement().asString().contains("begins with 'qz'")
                .contains("qzHook");
    }

    @Test
    void aFieldThatNobodySeesOrGivesIsRefused() {
        plugin.data.add(new DataExtension("Participant", new DataField("qzHook", new DataType.YesNo(), LABEL, Set.of(), Set.of())));

        assertThat(messages()).containsExactly("no role may see it: a field without a policy is not let in",
                "no role may give it, so that it would stay empty");
    }

    @Test
    void whoGivesAFieldMustSeeIt() {
        plugin.data.add(new DataExtension("Participant",
                new DataField("qzHook", new DataType.Day(), LABEL, TEAM, Set.of(Role.INTEGRATION))));

        assertThat(messages()).containsExactly("roles that may give it may not see it: they could not see what they change");
    }

    @Test
    void aLabelWithoutATextIsRefused() {
        plugin.data.add(new DataExtension("Participant",
                new DataField("qzHook", new DataType.Day(), TextKey.of("data.none"), TEAM, TEAM)));

        assertThat(plugin.problems()).extracting(PluginProblem::line).singleElement().asString()
                .contains("data.none (used by data field Participant.qzHook)");
    }

    @Test
    void aMigrationFromEachEarlierVersionIsAskedFor() {
        plugin.data.add(new DataExtension("Participant", 3, List.of(text("qzHook")), List.of(migration(2))));

        assertThat(plugin.problems()).extracting(PluginProblem::line).singleElement().asString()
                .contains("version 3 needs one migration from each of the versions [1, 2]; there are ones from [2]")
                .contains("migrations()");
    }

    @Test
    void aCodeNamesATableOfThePluginAndALongTextHasNoIndex() {
        plugin.data.add(new DataExtension("Participant",
                new DataField("qzHook", new DataType.Code("QZ_HOOK"), LABEL, TEAM, TEAM),
                new DataField("qzLine", new DataType.Text(191), LABEL, TEAM, TEAM).withIndex()));

        assertThat(messages()).containsExactly("there is no code table QZ_HOOK in this plugin; there are []",
                "a text of 191 characters cannot be indexed; 190 can");
    }

    private List<String> messages() {
        return plugin.problems().stream().map(PluginProblem::message).toList();
    }

    private static DataField text(String name) {
        return new DataField(name, new DataType.Text(20), LABEL, TEAM, TEAM);
    }

    private static DataMigration migration(int from) {
        UnaryOperator<Map<String, Object>> same = values -> values;
        return new DataMigration(from, same);
    }
}
