package org.rinnalla.core.plugin;

import java.util.List;
import org.rinnalla.spi.ProgrammeId;
import org.rinnalla.spi.ReportDefinition;
import org.rinnalla.spi.ReportEnvironment;
import org.rinnalla.spi.ReportParameter;
import org.rinnalla.spi.ReportTable;
import org.rinnalla.spi.ReportTable.ReportColumn;
import org.rinnalla.spi.ReportTexts;
import org.rinnalla.spi.TextKey;

record FakeReport(String id, String version, List<String> about, List<String> asked) implements ReportDefinition {
    @Override
    public ReportTexts texts() {
        return new ReportTexts(TextKey.of("report.title"), TextKey.of("report.definition"), List.of());
    }

    @Override
    public List<ProgrammeId> programmes() {
        return about.stream().map(ProgrammeId::new).toList();
    }

    @Override
    public List<ReportParameter> parameters() {
        return asked.stream().map(name -> new ReportParameter(name, ReportParameter.Kind.DATE, false, TextKey.of("report.title"))).toList();
    }

    @Override
    public ReportTable run(ReportEnvironment environment) {
        return new ReportTable(List.of(new ReportColumn("count", TextKey.of("report.title"))), List.of());
    }
}
