package org.rinnalla.core.plugin;

import java.util.Locale;
import java.util.Map;
import org.rinnalla.core.plugin.PluginFault.Reason;
import org.rinnalla.core.text.Texts;
import org.rinnalla.spi.ProgrammeId;
import org.rinnalla.spi.ReportDefinition;
import org.rinnalla.spi.ReportEnvironment;
import org.rinnalla.spi.ReportTable;
import org.rinnalla.spi.TextKey;

/**
 * A report and the plugin that brings it.
 *
 * @param plugin whose it is
 * @param definition a copy; only {@link ReportDefinition#run} runs code of the plugin
 */
public record InstalledReport(InstalledPlugin plugin, ReportDefinition definition) {
    public String id() {
        return definition.id();
    }

    /** True when it can be run for the programme. */
    public boolean fits(ProgrammeId programme) {
        return definition.programmes().isEmpty()
                ? plugin.contributions().programmes().stream().anyMatch(own -> own.id().equals(programme))
                : definition.programmes().contains(programme);
    }

    /** Counts, inside the fence, with the time budget of a report. */
    public Answer<ReportTable> run(Fence fence, ReportEnvironment environment) {
        return fence.report(plugin, "report " + id(), () -> capped(Given.value(definition.run(environment), "the table")));
    }

    private static ReportTable capped(ReportTable table) {
        long cells = (long) table.rows().size() * table.columns().size();
        if (cells > PluginLimits.REPORT_CELLS) {
            throw new BadContribution(Reason.RETURNED_TOO_MUCH,
                    "it gave " + cells + " cells; " + PluginLimits.REPORT_CELLS + " are allowed");
        }
        return table;
    }

    /** A text of this report: its title, a heading, a label. */
    public String text(Texts texts, Locale language, TextKey key) {
        return texts.text(plugin.id(), language, key, Map.of());
    }
}
