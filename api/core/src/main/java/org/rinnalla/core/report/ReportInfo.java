package org.rinnalla.core.report;

import java.util.List;

import org.rinnalla.spi.ReportParameter;

/**
 * A report that can be run, in the caller's language.
 *
 * @param id stable name
 * @param version of its counting rule
 * @param plugin id of the plugin that brings it
 * @param title for people
 * @param definition its counting rule in words
 * @param programmes definitions that it can be run for
 * @param parameters what is chosen beside programme and date
 */
public record ReportInfo(String id, String version, String plugin, String title, String definition, List<String> programmes,
        List<Parameter> parameters) {
    public ReportInfo {
        programmes = List.copyOf(programmes);
        parameters = List.copyOf(parameters);
    }

    /**
     * A parameter.
     *
     * @param name in a request
     * @param kind how it is read
     * @param required false: it may be left out
     * @param label its name for people
     */
    public record Parameter(String name, ReportParameter.Kind kind, boolean required, String label) {}
}
