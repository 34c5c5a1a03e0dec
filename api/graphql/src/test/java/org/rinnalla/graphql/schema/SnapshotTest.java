package org.rinnalla.graphql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A change of the schema shows as a change of a committed file. To write it anew: {@code -Drinnalla.snapshot=write}. */
class SnapshotTest {
    private static final Path FILE = Path.of("..", "..", "schema", "graphql", "snapshot", "schema.graphqls");

    @Test
    void theCommittedSnapshotIsTheSchema() throws IOException {
        String printed = Snapshot.print(Composition.bare());
        if ("write".equals(System.getProperty("rinnalla.snapshot"))) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, printed);
        }

        assertThat(FILE).as("Write it anew with -Drinnalla.snapshot=write, and say why in the commit").content().isEqualTo(printed);
    }
}
