package org.rinnalla.core.plugin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rinnalla.spi.ProgrammeDefinition;
import org.rinnalla.spi.ProgrammeId;
import org.rinnalla.spi.ReportDefinition;
import org.rinnalla.spi.ReportParameter;
import org.rinnalla.spi.ReportWriter;

/** Reports are about programmes of their own plugin; formats have a media type that the platform does not write itself. */
final class ReportCheck implements PluginCheck {
    private static final Set<String> OURS = Set.of("application/json", "text/csv", "application/pdf",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final String MEDIA_TYPE = "[a-z0-9][a-z0-9!#$&^_.+-]{0,63}/[a-z0-9][a-z0-9!#$&^_.+-]{0,63}";
    private static final Set<String> RESERVED = Set.of("programme", "date", "locale", "format");

    @Override
    public List<PluginProblem> check(Candidate candidate) {
        List<PluginProblem> problems = new ArrayList<>();
        List<ProgrammeId> own = candidate.contributions().programmes().stream().map(ProgrammeDefinition::id).toList();
        for (ReportDefinition report : candidate.contributions().reports()) {
            String place = "report " + report.id();
            if (!report.version().matches("[A-Za-z0-9][A-Za-z0-9.-]{0,19}")) {
                problems.add(candidate.plugin().problem(PluginRule.REPORT, place,
                        "its version is '" + report.version() + "'; 1–20 letters, digits, full stops and hyphens are allowed",
                        "Name the version of the counting rule, such as 1"));
            }
            report.programmes().stream().filter(id -> !own.contains(id)).forEach(id -> problems.add(candidate.plugin()
                    .problem(PluginRule.REPORT, place,
                            "it names the programme " + id + ", which the plugin does not bring; it brings " + own,
                            "Mend the id, or leave programmes() out to mean all of them")));
            parameters(candidate, place, report.parameters(), problems);
        }
        candidate.contributions().writers().forEach(writer -> writer(candidate, writer, problems));
        return problems;
    }

    private static void parameters(Candidate candidate, String place, List<ReportParameter> parameters, List<PluginProblem> problems) {
        Set<String> seen = new HashSet<>(RESERVED);
        for (ReportParameter parameter : parameters) {
            if (!parameter.name().matches("[a-z][A-Za-z0-9]{0,39}") || !seen.add(parameter.name())) {
                problems.add(candidate.plugin().problem(PluginRule.REPORT, place,
                        "the parameter '" + parameter.name() + "' is named twice, is one that every report has, or is no camelCase word",
                        "Give it a camelCase name of its own, such as from"));
            }
        }
    }

    private static void writer(Candidate candidate, ReportWriter writer, List<PluginProblem> problems) {
        if (OURS.contains(writer.mediaType()) || !writer.mediaType().matches(MEDIA_TYPE)) {
            problems.add(candidate.plugin().problem(PluginRule.MEDIA_TYPE, "writer " + writer.mediaType(),
                    "a writer has a media type in lower case without parameters, other than those that the platform writes, " + OURS,
                    "Name the format's own media type, such as application/vnd.oasis.opendocument.spreadsheet"));
        }
        if (!writer.extension().matches("[a-z0-9]{1,10}")) {
            problems.add(candidate.plugin().problem(PluginRule.MEDIA_TYPE, "writer " + writer.mediaType(),
                    "its extension is '" + writer.extension() + "'; 1–10 lower-case letters and digits are allowed",
                    "Name it without the full stop, such as pdf"));
        }
    }
}
