package org.rinnalla.rest;

import org.rinnalla.core.count.FigureService;
import org.rinnalla.core.fidelity.FidelityWording;
import org.rinnalla.core.follow.BenefitAdvices;
import org.rinnalla.core.imports.ExportService;
import org.rinnalla.core.imports.ImportService;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.core.report.ReportService;
import org.rinnalla.core.write.command.CommandReader;
import org.rinnalla.rest.write.Writing;

/**
 * What REST gives access to.
 *
 * @param reads every read
 * @param writes every write
 * @param commands reads the inputs of writes
 * @param imports files coming in
 * @param exports files going out
 * @param counting the plugins' reports, and figures
 * @param wording the official wording of the fidelity scale, if there is any
 */
public record RestServices(ReadService reads, Writing writes, CommandReader commands, ImportService imports, ExportService exports,
        Counting counting, FidelityWording wording) {
    /** Reports, figures, and advice on benefits. */
    public record Counting(ReportService reports, FigureService figures, BenefitAdvices benefits) {}
}
