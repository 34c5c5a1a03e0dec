package org.rinnalla.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipTest {
    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "x-gzip", "deflate, gzip", "deflate,gzip", "gzip;q=0.5, br", "br;q=1.0, gzip;q=0.8, *;q=0.1",
            "gzip;q=0.001"})
    void isTakenByWhoeverNamesIt(String header) {
        assertThat(Gzip.accepted(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "br", "bgzip", "gzip;q=0", "br, gzip; q=0.000, identity"})
    void isNotTakenByWhoeverDoesNotOrRulesItOut(String header) {
        assertThat(Gzip.accepted(header)).isFalse();
    }

    @Test
    void packsWhatUnpacksToTheSame() throws IOException {
        byte[] body = "työhönvalmentaja ".repeat(1000).getBytes(StandardCharsets.UTF_8);
        byte[] packed = Gzip.pack(body);
        assertThat(packed.length).isLessThan(body.length / 10);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes()).isEqualTo(body);
    }
}
