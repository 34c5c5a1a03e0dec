package org.rinnalla.core.plugin;

import java.util.ArrayList;
import java.util.List;
import org.rinnalla.spi.DemoSet;
import org.rinnalla.spi.DemoSet.DemoFile;

/** The files of demo data stand in the JAR. */
final class DemoCheck implements PluginCheck {
    @Override
    public List<PluginProblem> check(Candidate candidate) {
        List<PluginProblem> problems = new ArrayList<>();
        for (DemoSet set : candidate.contributions().demo()) {
            for (DemoFile file : set.files()) {
                if (!file.resource().endsWith(".csv") && !file.resource().endsWith(".ndjson")) {
                    problems.add(candidate.plugin().problem(PluginRule.DEMO_SET, "demo set " + set.key(),
                            "the file " + file.resource() + " is neither .csv nor .ndjson", "Give the rows in one of the two formats"));
                } else if (!candidate.resources().has(file.resource())) {
                    problems.add(candidate.plugin().problem(PluginRule.DEMO_SET, "demo set " + set.key(),
                            "the file " + file.resource() + " is not in the JAR",
                            "Put it at src/main/resources/" + file.resource() + " or mend the name"));
                }
            }
        }
        return problems;
    }
}
