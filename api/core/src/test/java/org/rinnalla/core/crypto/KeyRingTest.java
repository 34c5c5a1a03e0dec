package org.rinnalla.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rinnalla.core.model.Nouns;

class KeyRingTest {
    @TempDir
    private Path data;

    @Test
    void keysAreReadableByTheirOwnerOnlyAndStayTheSame() throws IOException {
        // Given
        Path folder = data.resolve("deep/keys");
        KeyRing first = KeyRing.open(folder);
        String id = new Ids(first).encode(Nouns.PARTICIPANT, 3, 1234);
        byte[] sealed = new IdentifierVault(first).seal(3, 1234, "XX-1");
        // When
        KeyRing again = KeyRing.open(folder);
        // Then
        assertThat(new Ids(again).row(Nouns.PARTICIPANT, 3, id)).contains(1234L);
        assertThat(new IdentifierVault(again).open(3, 1234, sealed)).isEqualTo("XX-1");
        assertThat(again.fingerprint()).isEqualTo(first.fingerprint());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(3);
            for (Path file : all) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
            }
        }
    }

    @Test
    void aSealedIdentifierOpensOnlyAtItsOwnRowAndTenant() {
        IdentifierVault vault = new IdentifierVault(KeyRing.open(data.resolve("keys")));
        byte[] sealed = vault.seal(1, 7, "XX-1");
        assertThatThrownBy(() -> vault.open(1, 8, sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.open(2, 7, sealed)).isInstanceOf(IllegalStateException.class);
        assertThat(vault.blindIndex(1, "XX", "XX-1")).isNotEqualTo(vault.blindIndex(2, "XX", "XX-1")).hasSize(32);
    }

    @Test
    void anIdWithAnyBitFlippedStandsForNothing() {
        Ids ids = new Ids(KeyRing.open(data.resolve("keys")));
        String id = ids.encode(Nouns.PLACEMENT, 2, 99);
        for (int at = 0; at < id.length(); at++) {
            for (char other : "AZaz09-_".toCharArray()) {
                String altered = id.substring(0, at) + other + id.substring(at + 1);
                assertThat(altered.equals(id) || ids.row(Nouns.PLACEMENT, 2, altered).isEmpty()).as(altered).isTrue();
            }
        }
        assertThat(ids.row(Nouns.EMPLOYER, 2, id)).isEmpty();
        assertThat(ids.row(Nouns.PLACEMENT, 3, id)).isEmpty();
    }
}
