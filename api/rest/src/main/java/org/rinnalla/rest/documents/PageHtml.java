package org.rinnalla.rest.documents;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.document.Block;
import org.rinnalla.core.document.Document;
import org.rinnalla.core.document.Spoken;

/** A document as XHTML for the printer. Every text is escaped; no element refers to anything outside. */
final class PageHtml {
    private static final int WIDE = 7;
    private static final int DENSE = 9;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Document document;
    private final Spoken spoken;
    private final StringBuilder html = new StringBuilder();

    PageHtml(Document document) {
        this.document = document;
        this.spoken = new Spoken(document.locale());
    }

    String text() {
        boolean wide = document.sections().stream().flatMap(section -> section.blocks().stream())
                .anyMatch(block -> block instanceof Block.Table table && table.headings().size() > WIDE);
        html.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?><html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"")
                .append(escaped(document.locale().toLanguageTag())).append("\"><head><title>").append(escaped(document.title()))
                .append("</title><style>").append(PageStyle.css(wide, escapedCss(document.footer()))).append("</style></head><body><h1>")
                .append(escaped(document.title())).append("</h1>");
        facts("head", document.facts());
        for (Document.Section section : document.sections()) {
            if (!section.title().isEmpty()) {
                html.append("<h2>").append(escaped(section.title())).append("</h2>");
            }
            section.blocks().forEach(block -> block(section.title(), block));
        }
        return html.append("</body></html>").toString();
    }

    private void block(String section, Block block) {
        switch (block) {
            case Block.Paragraph(String text) -> html.append("<p>").append(lines(text)).append("</p>");
            case Block.Note(String text) -> html.append("<p class=\"note\">").append(lines(text)).append("</p>");
            case Block.Facts(List<Document.Fact> facts) -> facts("facts", facts);
            case Block.Table table -> table(table);
            case Block.Bars bars -> bars(section, bars);
        }
    }

    private void facts(String kind, List<Document.Fact> facts) {
        html.append("<table class=\"").append(kind).append("\">");
        facts.forEach(fact -> html.append("<tr><th>").append(escaped(fact.label())).append("</th><td>").append(lines(fact.value()))
                .append("</td></tr>"));
        html.append("</table>");
    }

    private void table(Block.Table table) {
        html.append(table.headings().size() > DENSE ? "<table class=\"rows dense\"><thead><tr>" : "<table class=\"rows\"><thead><tr>");
        for (int i = 0; i < table.headings().size(); i++) {
            html.append(numeric(table, i) ? "<th class=\"n\">" : "<th>").append(escaped(table.headings().get(i))).append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (List<@Nullable Object> row : table.rows()) {
            html.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                html.append(numeric(table, i) ? "<td class=\"n\">" : row.get(i) instanceof LocalDate ? "<td class=\"d\">" : "<td>")
                        .append(lines(spoken.text(row.get(i)))).append("</td>");
            }
            html.append("</tr>");
        }
        html.append("</tbody></table>");
    }

    private static boolean numeric(Block.Table table, int column) {
        return table.rows().stream().anyMatch(row -> row.get(column) instanceof Number);
    }

    /** Bars as cells of a width: sharp in print, and no picture to describe. The number stands beside each. */
    private void bars(String section, Block.Bars bars) {
        BigDecimal most = bars.bars().stream().map(Block.Bar::value).reduce(BigDecimal.ZERO, BigDecimal::max);
        html.append("<div class=\"chart\">");
        if (!bars.title().equals(section)) {
            html.append("<h3>").append(escaped(bars.title())).append("</h3>");
        }
        html.append("<table class=\"bars\">");
        for (Block.Bar bar : bars.bars()) {
            int width = most.signum() == 0
                    ? 0
                    : bar.value().multiply(HUNDRED).divide(most, 0, RoundingMode.HALF_UP).intValue();
            html.append("<tr><th>").append(escaped(bar.label())).append("</th><td><div class=\"track\"><div class=\"bar\" style=\"width: ")
                    .append(String.format(Locale.ROOT, "%d", width)).append("%\">&#160;</div></div></td><td class=\"n\">")
                    .append(escaped(spoken.text(bar.value()))).append("</td></tr>");
        }
        html.append("</table></div>");
    }

    private static String lines(String text) {
        return escaped(text).replace("\n", "<br/>");
    }

    /** Characters that XML does not know are left out: a stray one would stop the whole document. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> {
                    if (c == '\n' || c == '\t' || c >= 0x20 && c < 0xD800 || c >= 0xE000 && c < 0xFFFE || c >= 0x10000) {
                        safe.appendCodePoint(c);
                    }
                }
            }
        });
        return safe.toString();
    }

    /** For a CSS string: everything but letters, digits and blanks by its number. */
    private static String escapedCss(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().filter(c -> c >= 0x20 && (c < 0xD800 || c >= 0xE000) && c < 0xFFFE).forEach(c -> {
            if (Character.isLetterOrDigit(c) || c == ' ') {
                safe.appendCodePoint(c);
            } else {
                safe.append('\\').append(String.format(Locale.ROOT, "%06x ", c));
            }
        });
        return safe.toString();
    }
}
