package org.rinnalla.rest.documents;

import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** With {@code -Drinnalla.look=FOLDER} the pages of a PDF are painted there, for somebody to look at. */
public final class Look {
    private Look() {}

    public static void at(byte[] pdf, String name) throws IOException {
        String folder = System.getProperty("rinnalla.look", "");
        if (folder.isEmpty()) {
            return;
        }
        try (PDDocument pages = Loader.loadPDF(pdf)) {
            for (int page = 0; page < pages.getNumberOfPages(); page++) {
                ImageIO.write(new PDFRenderer(pages).renderImageWithDPI(page, 80), "png",
                        new File(folder, name + "-" + (page + 1) + ".png"));
            }
        }
    }
}
