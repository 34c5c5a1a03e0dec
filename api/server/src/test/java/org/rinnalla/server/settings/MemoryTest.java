package org.rinnalla.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTest {
    @Test
    void tablesGetAnEighthWithinBounds() {
        assertThat(Memory.share(512)).isEqualTo(128);
        assertThat(Memory.share(8192)).isEqualTo(1024);
        assertThat(Memory.share(256_000)).isEqualTo(4096);
        assertThat(Memory.share(Long.MAX_VALUE)).isEqualTo(4096);
    }

    @Test
    void readsWhatTheKernelSays() {
        assertThat(Memory.machine("MemTotal:       16384000 kB\nMemFree:          100 kB\n")).isEqualTo(16_000);
        assertThat(Memory.machine("")).isZero();
        assertThat(Memory.limited("1073741824")).isEqualTo(1024);
        assertThat(Memory.limited("max")).isEqualTo(Long.MAX_VALUE);
        assertThat(Memory.limited("")).isEqualTo(Long.MAX_VALUE);
        assertThat(Memory.limited("9223372036854771712")).isEqualTo(Long.MAX_VALUE);
    }
}
