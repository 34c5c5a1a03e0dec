package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rinnalla.spi.Role;

/** Data of a plugin outlive its versions and its absence. */
class PluginDataMigrationIT {
    @TempDir
    private static Path folder = Path.of("");
    private static QuayTown town;

    @BeforeAll
    static void start() throws IOException {
        town = new QuayTown(folder);
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    void dataAreMigratedAtAReloadStayWhileThePluginIsAwayAndComeBackWithIt() throws IOException {
        // Given a row of version 1
        GraphQl leader = town.as(Role.TEAM_LEADER);
        String id = leader
                .step("participantRegister", "participant { id }", town.person("Zoe", "qzRope", "HEMP", "qzHook", "old-9", "qzDepth", 9))
                .done("participantRegister").text("/participantRegister/participant/id");
        // When the plugin comes in version 2
        town.put("2");
        assertThat(town.reload().body()).contains("\"reloaded\"");
        // Then the row is of version 2: the field has its new name, and lists are filtered by it
        assertThat(town.found(Role.TEAM_LEADER, "qzMooring: {eq: \"M-OLD-9\"}")).contains(id);
        assertThat(town.found(Role.TEAM_LEADER, "qzDepth: {eq: 9}")).contains(id);
        assertThat(leader.ask("query($id: ID!) { participant(id: $id) { qzMooring qzDepth } }", "id", id).clean().body().toString())
                .contains("{\"qzMooring\":\"M-OLD-9\",\"qzDepth\":9}");
        // When a version comes whose migration leaves a number where a text is kept, then nothing changes, and it is told why
        town.put("broken");
        assertThat(town.reload().body()).contains("DATA_MIGRATION").contains("Participant").contains("qzMooring")
                .contains("nothing was changed");
        assertThat(town.found(Role.TEAM_LEADER, "qzMooring: {eq: \"M-OLD-9\"}")).contains(id);
        // When an older version comes, it is told which one is wanted
        town.put("1");
        assertThat(town.reload().body()).contains("DATA_MIGRATION").contains("stored in version 2");
        // When the plugin is away, its data are, too
        town.takeAway();
        assertThat(town.reload().body()).contains("\"reloaded\"");
        assertThat(leader.ask("{ participants(first: 1) { nodes { qzMooring } } }").codes()).isNotEmpty();
        leader.step("participantCorrect", "participant { version }",
                GraphQl.input("participantId", id, "version", 1, "givenName", "Zoë")).done("participantCorrect");
        // and they come back with it
        town.put("2");
        assertThat(town.reload().body()).contains("\"reloaded\"");
        assertThat(town.found(Role.TEAM_LEADER, "qzMooring: {eq: \"M-OLD-9\"}")).contains(id);
        assertThat(leader.ask("query($id: ID!) { participant(id: $id) { givenName qzMooring } }", "id", id).clean().body().toString())
                .contains("{\"givenName\":\"Zoë\",\"qzMooring\":\"M-OLD-9\"}");
    }
}
