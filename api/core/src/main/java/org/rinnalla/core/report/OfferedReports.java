package org.rinnalla.core.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.audit.AuditAction;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.plugin.InstalledReport;
import org.rinnalla.core.read.Filter;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.core.read.Selection;
import org.rinnalla.core.read.Window;
import org.rinnalla.spi.ProgrammeId;

/** The reports of all plugins that fit a programme of the caller's tenant; those of other countries fit none. */
public final class OfferedReports {
    private static final int BATCH = 500;

    private OfferedReports() {}

    /** None for a role that sees no programmes. */
    public static List<InstalledReport> of(RequestContext context, ReadService reads, Catalogue catalogue) {
        if (!reads.mayShow(context, Nouns.PROGRAMME, "definition")) {
            return List.of();
        }
        Set<ProgrammeId> there = new HashSet<>();
        reads.stream(context, AuditAction.READ,
                new ListQuery(Selection.of(Nouns.PROGRAMME, "definition"), Filter.ALL, List.of(), Window.first(BATCH), false), page -> {
                    page.rows().forEach(row -> row.find("definition", String.class).map(ProgrammeId::new).ifPresent(there::add));
                    return true;
                });
        return catalogue.reports().stream().filter(report -> there.stream().anyMatch(report::fits)).toList();
    }
}
