package org.rinnalla.rest.documents;

/** How pages look. */
final class PageStyle {
    private static final String CSS = """
            @page { size: A4 %s; margin: 18mm 16mm 20mm 16mm;
              @bottom-left { content: "%s"; font-family: Rinnalla; font-size: 8pt; color: #555; }
              @bottom-right { content: counter(page) " / " counter(pages); font-family: Rinnalla; font-size: 8pt; color: #555; } }
            body { font-family: Rinnalla; font-size: 9.5pt; line-height: 1.35; color: #1a1a1a; }
            h1 { font-size: 18pt; line-height: 1.2; margin: 0 0 8pt 0; color: #12324a; }
            h2 { font-size: 12.5pt; margin: 16pt 0 5pt 0; color: #12324a; page-break-after: avoid; }
            h3 { font-size: 9.5pt; margin: 0 0 4pt 0; page-break-after: avoid; }
            p { margin: 0 0 6pt 0; }
            p.note { font-size: 8.5pt; color: #444; margin: 4pt 0 2pt 0; }
            table { border-collapse: collapse; width: 100%%; }
            table.head { margin-bottom: 10pt; border-top: 1.5pt solid #12324a; border-bottom: 0.5pt solid #b9c4cc; }
            table.head th, table.facts th { text-align: left; vertical-align: top; width: 26%%; padding: 2.5pt 8pt 2.5pt 0; font-weight: 700; }
            table.head td, table.facts td { vertical-align: top; padding: 2.5pt 0; }
            table.facts { margin-bottom: 6pt; }
            table.rows { -fs-table-paginate: paginate; margin: 4pt 0 6pt 0; }
            table.rows th { text-align: left; vertical-align: bottom; border-bottom: 1pt solid #12324a; padding: 3pt 6pt 3pt 3pt; font-weight: 700; }
            table.rows td { vertical-align: top; border-bottom: 0.4pt solid #d3dbe0; padding: 2.5pt 6pt 2.5pt 3pt; }
            table.dense { font-size: 7.5pt; }
            table.dense th, table.dense td { padding-right: 4pt; }
            table.rows tr { page-break-inside: avoid; }
            .n { text-align: right !important; }
            td.n { white-space: nowrap; }
            .d { white-space: nowrap; }
            div.chart { page-break-inside: avoid; margin: 6pt 0 10pt 0; }
            table.bars th { text-align: left; font-weight: 400; width: 34%%; padding: 1.5pt 8pt 1.5pt 0; vertical-align: middle; }
            table.bars td { padding: 1.5pt 0; vertical-align: middle; }
            table.bars td.n { width: 11%%; padding-left: 6pt; }
            div.track { background-color: #eef2f5; }
            div.bar { background-color: #2f7fae; font-size: 7pt; line-height: 1.3; }
            """;

    private PageStyle() {}

    static String css(boolean wide, String footer) {
        return CSS.formatted(wide ? "landscape" : "portrait", footer);
    }
}
