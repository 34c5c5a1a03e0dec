package org.rinnalla.rest.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.rinnalla.core.document.Document;

/** Prints documents as PDF: A4, fonts of our own inside the file, nothing fetched from anywhere. */
public final class PdfOut {
    public static final String MEDIA_TYPE = "application/pdf";

    static {
        XRLog.setLoggingEnabled(false); // It would quote what is printed.
    }

    private PdfOut() {}

    public static byte[] write(Document document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(() -> font("Regular"), "Rinnalla", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Bold"), "Rinnalla", 700, FontStyle.NORMAL, true);
        builder.useUriResolver((base, uri) -> null);
        builder.withHtmlContent(new PageHtml(document).text(), null);
        builder.withProducer("Rinnalla");
        builder.toStream(bytes);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("A document could not be printed", e);
        }
        return bytes.toByteArray();
    }

    private static InputStream font(String face) {
        return Objects.requireNonNull(PdfOut.class.getResourceAsStream("/rinnalla/fonts/Sans-" + face + ".ttf"), face);
    }
}
