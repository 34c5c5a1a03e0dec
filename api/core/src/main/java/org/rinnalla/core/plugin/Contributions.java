package org.rinnalla.core.plugin;

import java.util.List;
import java.util.Optional;
import org.rinnalla.spi.BenefitRules;
import org.rinnalla.spi.CodeTable;
import org.rinnalla.spi.DataExtension;
import org.rinnalla.spi.DemoSet;
import org.rinnalla.spi.FigureDefinition;
import org.rinnalla.spi.NationalIdentifier;
import org.rinnalla.spi.ProgrammeDefinition;
import org.rinnalla.spi.ProtectionGrade;
import org.rinnalla.spi.ReportDefinition;
import org.rinnalla.spi.ReportWriter;

/**
 * All that a plugin gives, asked for once and copied: reading any of it, but for the working methods of rules, identifiers, reports,
 * writers and resolvers, runs no code of the plugin.
 */
public record Contributions(List<ProgrammeDefinition> programmes, List<NationalIdentifier> identifiers, List<CodeTable> codeTables,
        Optional<BenefitRules> benefits,
        List<ReportDefinition> reports, List<FigureDefinition> figures, List<ReportWriter> writers, Optional<SchemaSource> schema,
        List<DemoSet> demo,
        List<ProtectionGrade> protectionGrades, List<DataExtension> data) {
    public Contributions {
        programmes = List.copyOf(programmes);
        identifiers = List.copyOf(identifiers);
        codeTables = List.copyOf(codeTables);
        reports = List.copyOf(reports);
        figures = List.copyOf(figures);
        writers = List.copyOf(writers);
        demo = List.copyOf(demo);
        data = List.copyOf(data);
        protectionGrades = List.copyOf(protectionGrades);
    }
}
