package org.rinnalla.rest.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rinnalla.core.document.Block;
import org.rinnalla.core.document.Document;
import org.rinnalla.rest.files.Formula;

/** Documents as PDF and XLSX. */
class DocumentsTest {
    private static final String LONG_WORD = "Arbetsmarknadsförvaltningens psykosmottagningssamordning";

    @Test
    void aPdfHoldsItsTextsTheSignsOfEveryLanguageAndItsOwnFonts() throws IOException {
        byte[] pdf = PdfOut.write(document(60));

        try (PDDocument pages = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(pages);
            assertThat(text).contains("Årsrapport Åäö øæ", "<b>inte fet</b> & \"så\"", "Räknedatum",
                    "1 / " + pages.getNumberOfPages());
            assertThat(pages.getNumberOfPages()).isGreaterThan(1);
            // The head of a table stands on each page that it goes on to.
            assertThat(text.split("Aktivitet", -1)).hasSizeGreaterThan(2);
            for (var name : pages.getPage(0).getResources().getFontNames()) {
                PDFont font = pages.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
        }
        Look.at(pdf, "documents");
    }

    @Test
    void nothingIsFetchedFromOutside() throws IOException {
        // Given a text that looks like an element with an address
        Document document = new Document("<img src=\"http://127.0.0.1:1/x.png\"/>", Locale.ENGLISH, List.of(),
                List.of(new Document.Section("s",
                        List.of(new Block.Paragraph("<link href='file:///etc/passwd' rel='stylesheet'/>\u0000\uFFFE")))),
                "\"; } @import url(http://127.0.0.1:1/);");

        // Then it is a text
        try (PDDocument pages = Loader.loadPDF(PdfOut.write(document))) {
            assertThat(new PDFTextStripper().getText(pages)).contains("<img src=\"http://127.0.0.1:1/x.png\"/>", "file:///etc/passwd",
                    "@import");
        }
    }

    @Test
    void aSpreadsheetHasASheetATableAndNoFormula(@TempDir Path folder) throws IOException {
        Path book = Files.write(folder.resolve("book.xlsx"), SheetOut.write(document(2), Formula::neutral));

        List<String> names = new ArrayList<>();
        StringBuilder content = new StringBuilder();
        try (ZipFile zip = new ZipFile(book.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                names.add(entry.getName());
                content.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(names).contains("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml");
        assertThat(content.toString()).contains("rsrapport", "&apos;=HYPERLINK").doesNotContain("<f>");
    }

    private static Document document(int lines) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            List<@Nullable Object> row = new ArrayList<>(
                    List.of("Praktik " + i, 29L + i, new BigDecimal("28.7"), LocalDate.of(2026, 3, 1)));
            row.add(i == 0 ? LONG_WORD : i == 1 ? "=HYPERLINK(\"x\")" : null);
            rows.add(row);
        }
        return new Document("Årsrapport Åäö øæ", Locale.of("sv"), List.of(new Document.Fact("Räknedatum", "1 mars 2026"),
                new Document.Fact("Räkneregel", "Varje deltagare räknas en gång. ".repeat(6))),
                List.of(new Document.Section("", List.of(new Block.Bars("Huvudaktivitet",
                        List.of(new Block.Bar("Arbete för lön", new BigDecimal("26")), new Block.Bar("Praktik", new BigDecimal("29")),
                                new Block.Bar("Ingen", BigDecimal.ZERO))))),
                        new Document.Section("Tabell", List.of(new Block.Paragraph("<b>inte fet</b> & \"så\""),
                                new Block.Table(List.of("Aktivitet", "Deltagare", "Andel", "Dag", "Anmärkning"), rows),
                                new Block.Note("Uppgift saknas.")))),
                "se-year 1 · Stegen");
    }
}
