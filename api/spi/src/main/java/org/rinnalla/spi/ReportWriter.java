package org.rinnalla.spi;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a report's table in one more format. */
public interface ReportWriter {
    /**
     * The IANA media type, such as {@code application/vnd.oasis.opendocument.spreadsheet}; unique in an
     * installation; not JSON, CSV, PDF or XLSX, which the platform writes.
     */
    String mediaType();

    /** File name extension without the full stop. */
    String extension();

    /**
     * Writes the whole result.
     *
     * @throws IOException when the stream refuses
     */
    void write(ReportOutput output, OutputStream stream) throws IOException;
}
