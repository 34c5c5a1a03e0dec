package org.rinnalla.core.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.rinnalla.core.document.Block;
import org.rinnalla.core.document.Document;
import org.rinnalla.core.document.Spoken;
import org.rinnalla.core.text.Texts;
import org.rinnalla.spi.TextKey;

/** A report's result as a document that can be printed. */
final class ReportPages {
    private final Texts texts;
    private final ReportResult result;

    ReportPages(Texts texts, ReportResult result) {
        this.texts = texts;
        this.result = result;
    }

    Document document() {
        List<Document.Fact> facts = new ArrayList<>();
        facts.add(new Document.Fact(word("report.page.programme"), result.programme()));
        facts.add(new Document.Fact(word("report.page.date"), new Spoken(result.locale()).text(result.date())));
        facts.add(new Document.Fact(word("report.page.definition"), result.definition()));
        if (result.published()) {
            facts.add(new Document.Fact(word("report.page.published"), word("report.page.published.text")));
        }
        List<Document.Section> sections = new ArrayList<>();
        for (int i = 0; i < result.parts().size(); i++) {
            ReportResult.Part part = result.parts().get(i);
            sections.add(new Document.Section(i == 0 ? "" : part.title(), blocks(part)));
        }
        return new Document(result.info().title(), result.locale(), facts, sections,
                result.info().id() + " " + result.info().version() + " · " + result.programme());
    }

    private List<Block> blocks(ReportResult.Part part) {
        List<Block> blocks = new ArrayList<>();
        part.charts().forEach(chart -> bars(part, chart).ifPresent(blocks::add));
        if (!part.columns().isEmpty()) {
            blocks.add(new Block.Table(part.columns().stream().map(ReportResult.Column::heading).toList(), part.rows()));
            if (part.rows().isEmpty()) {
                blocks.add(new Block.Paragraph(word("report.page.no-rows")));
            }
        }
        part.notes().forEach(note -> blocks.add(new Block.Note(note)));
        return blocks;
    }

    private Optional<Block> bars(ReportResult.Part part, ReportResult.Chart chart) {
        int label = part.place(chart.labels());
        int value = part.place(chart.values());
        List<Block.Bar> bars = new ArrayList<>();
        for (int row : chart.rows()) {
            number(part.rows().get(row).get(value))
                    .ifPresent(
                            number -> bars.add(new Block.Bar(new Spoken(result.locale()).text(part.rows().get(row).get(label)), number)));
        }
        return bars.isEmpty() ? Optional.empty() : Optional.of(new Block.Bars(chart.title(), bars));
    }

    private static Optional<BigDecimal> number(@Nullable Object value) {
        return switch (value) {
            case Long count -> Optional.of(BigDecimal.valueOf(count));
            case BigDecimal number -> Optional.of(number);
            case null, default -> Optional.empty();
        };
    }

    private String word(String key) {
        return texts.text(result.locale(), TextKey.of(key), Map.of());
    }
}
