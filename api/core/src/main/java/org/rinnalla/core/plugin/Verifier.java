package org.rinnalla.core.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks for everything that is wrong with all plugins, so that one report is enough to mend them. */
final class Verifier {
    private static final List<PluginCheck> CHECKS = List.of(new IdCheck(), new ProgrammeCheck(), new ZeroExclusionCheck(),
            new CodeTableCheck(), new BenefitCheck(),
            new ProtectionCheck(), new ReportCheck(),
            new DemoCheck(), new ListenerCheck(), new DataCheck(), new SchemaFieldCheck(), new TextCheck());

    private final SchemaCheck schemaCheck;

    Verifier(SchemaCheck schemaCheck) {
        this.schemaCheck = schemaCheck;
    }

    List<PluginReading> verify(List<PluginReading> read) {
        List<PluginReading> alone = read.stream().map(Verifier::alone).toList();
        Map<String, List<PluginProblem>> clashes = ClashCheck.check(alone);
        List<PluginReading> together = alone.stream().map(reading -> with(reading, clashes.getOrDefault(reading.file(), List.of())))
                .toList();
        return schema(together);
    }

    private static PluginReading alone(PluginReading reading) {
        return reading.candidate()
                .map(candidate -> with(reading, CHECKS.stream().flatMap(check -> check.check(candidate).stream()).toList()))
                .orElse(reading);
    }

    /** Until the rest fits: with a plugin its types go, and another may have leant on them. */
    private List<PluginReading> schema(List<PluginReading> readings) {
        List<InstalledSchema> extensions = readings.stream().filter(PluginReading::sound).flatMap(reading -> reading.candidate().stream())
                .map(Candidate::plugin)
                .flatMap(plugin -> plugin.contributions().schema().stream().map(source -> new InstalledSchema(plugin, source))).toList();
        List<PluginProblem> problems = extensions.isEmpty() ? List.of() : schemaCheck.check(extensions);
        if (problems.isEmpty()) {
            return readings;
        }
        List<PluginReading> fewer = readings.stream()
                .map(reading -> with(reading, problems.stream().filter(problem -> problem.file().equals(reading.file())).toList()))
                .toList();
        if (fewer.stream().filter(PluginReading::sound).count() == readings.stream().filter(PluginReading::sound).count()) {
            throw new IllegalStateException("The schema check complains of no plugin that it was given: " + problems);
        }
        return schema(fewer);
    }

    private static PluginReading with(PluginReading reading, List<PluginProblem> more) {
        List<PluginProblem> all = new ArrayList<>(reading.problems());
        all.addAll(more);
        return new PluginReading(reading.file(), reading.candidate(), all);
    }
}
