package org.rinnalla.core.plugin;

import java.io.IOException;
import java.io.OutputStream;
import org.rinnalla.spi.ReportOutput;
import org.rinnalla.spi.ReportWriter;

record FakeWriter(String mediaType, String extension) implements ReportWriter {
    @Override
    public void write(ReportOutput output, OutputStream stream) throws IOException {
        while (true) {
            stream.write(new byte[1 << 20]);
        }
    }
}
