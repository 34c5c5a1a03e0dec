package org.rinnalla.rest;

import org.rinnalla.core.fidelity.FidelityWording;
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
 * @param reports the plugins' reports
 * @param wording the official wording of the fidelity scale, if there is any
 */
public record RestServices(ReadService reads, Writing writes, CommandReader commands, ImportService imports, ExportService exports,
        ReportService reports, FidelityWording wording) {}
