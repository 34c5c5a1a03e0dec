package org.rinnalla.core.plugin;

import java.util.ArrayList;
import java.util.List;
import org.rinnalla.spi.ProgrammeDefinition;
import org.rinnalla.spi.RuleSubject;

/** Zero exclusion: nobody is kept out, nor asked, for readiness, severity, symptoms, a diagnosis, substance use or work capacity. */
final class ZeroExclusionCheck implements PluginCheck {
    @Override
    public List<PluginProblem> check(Candidate candidate) {
        List<PluginProblem> problems = new ArrayList<>();
        for (ProgrammeDefinition programme : candidate.contributions().programmes()) {
            programme.eligibility().forEach(rule -> look(candidate, programme, "rule " + rule.id(), rule.about(), problems));
            programme.questions().forEach(one -> look(candidate, programme, "question " + one.key(), one.about(), problems));
            programme.phaseGuards().forEach(guard -> look(candidate, programme, "phase guard " + guard.id(), guard.about(), problems));
        }
        return problems;
    }

    private static void look(Candidate candidate, ProgrammeDefinition programme, String what, RuleSubject about,
            List<PluginProblem> problems) {
        if (about.excludes()) {
            problems.add(candidate.plugin().problem(PluginRule.ZERO_EXCLUSION, what + " of programme " + programme.id(),
                    "it is about " + about + "; a programme may name a target group, and keeps nobody in it out for readiness, severity, "
                            + "symptoms, diagnosis, substance use or work capacity",
                    "Take the " + what + " out; will and motivation decide. What matters to the support itself belongs into the career "
                            + "profile, in the participant's own words"));
        }
    }
}
