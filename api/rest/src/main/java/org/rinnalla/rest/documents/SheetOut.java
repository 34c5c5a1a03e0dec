package org.rinnalla.rest.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.document.Block;
import org.rinnalla.core.document.Document;

/**
 * Writes documents as XLSX: one sheet of facts and remarks, then one a table. Texts are string cells, which no program takes for a formula;
 * those that look like one are made harmless all the same, as they may be saved as CSV later.
 */
public final class SheetOut {
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int NAME = 31;
    private static final double WIDEST = 60;

    private final Document document;
    private final Neutral neutral;
    private final Set<String> names = new HashSet<>();

    private SheetOut(Document document, Neutral neutral) {
        this.document = document;
        this.neutral = neutral;
    }

    /** @param neutral makes texts harmless that look like a formula */
    public static byte[] write(Document document, Neutral neutral) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Rinnalla", "1.0")) {
            new SheetOut(document, neutral).fill(book);
        } catch (IOException e) {
            throw new UncheckedIOException("A spreadsheet could not be written", e);
        }
        return bytes.toByteArray();
    }

    private void fill(Workbook book) {
        Worksheet first = book.newWorksheet(name(document.title()));
        int line = 0;
        first.value(line, 0, neutral.text(document.title()));
        first.style(line++, 0).bold().fontSize(14).set();
        for (Document.Fact fact : document.facts()) {
            line = fact(first, line, fact);
        }
        for (Document.Section section : document.sections()) {
            for (Block block : section.blocks()) {
                switch (block) {
                    case Block.Table table -> table(book, section.title().isEmpty() ? document.title() : section.title(), table);
                    case Block.Facts(List<Document.Fact> facts) -> {
                        for (Document.Fact fact : facts) {
                            line = fact(first, line, fact);
                        }
                    }
                    case Block.Paragraph(String text) -> first.value(line++, 0, neutral.text(text));
                    case Block.Note(String text) -> first.value(line++, 0, neutral.text(text));
                    case Block.Bars bars -> {
                    }
                }
            }
        }
        first.width(0, 24);
        first.width(1, WIDEST);
    }

    private int fact(Worksheet sheet, int line, Document.Fact fact) {
        sheet.value(line, 0, neutral.text(fact.label()));
        sheet.style(line, 0).bold().set();
        sheet.value(line, 1, neutral.text(fact.value()));
        sheet.style(line, 1).wrapText(true).set();
        return line + 1;
    }

    private void table(Workbook book, String title, Block.Table table) {
        Worksheet sheet = book.newWorksheet(name(title));
        sheet.freezePane(0, 1);
        for (int column = 0; column < table.headings().size(); column++) {
            sheet.value(0, column, neutral.text(table.headings().get(column)));
            sheet.style(0, column).bold().set();
            sheet.width(column, Math.min(WIDEST, Math.max(10, table.headings().get(column).length() + 2)));
        }
        for (int row = 0; row < table.rows().size(); row++) {
            List<@Nullable Object> values = table.rows().get(row);
            for (int column = 0; column < values.size(); column++) {
                cell(sheet, row + 1, column, values.get(column));
            }
        }
    }

    private void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {
            }
            case Long number -> sheet.value(row, column, number);
            case Integer number -> sheet.value(row, column, number);
            case BigDecimal number -> sheet.value(row, column, number);
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            default -> sheet.value(row, column, neutral.text(value.toString()));
        }
    }

    /** Sheets have short names without some signs, each once. */
    private String name(String title) {
        String plain = title.replaceAll("[\\\\/?*\\[\\]:'\\p{Cntrl}]", " ").strip();
        String base = plain.isEmpty() ? "Rinnalla" : plain.substring(0, Math.min(NAME, plain.length())).strip();
        String name = base;
        for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
            String end = " " + i;
            name = base.substring(0, Math.min(NAME - end.length(), base.length())) + end;
        }
        return name;
    }

    /** Makes a text harmless in a spreadsheet. */
    @FunctionalInterface
    public interface Neutral {
        String text(String cell);
    }
}
