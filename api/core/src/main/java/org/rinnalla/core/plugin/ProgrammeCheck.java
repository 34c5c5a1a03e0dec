package org.rinnalla.core.plugin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.rinnalla.spi.EligibilityRule;
import org.rinnalla.spi.IntakeStep;
import org.rinnalla.spi.PhaseDefinition;
import org.rinnalla.spi.PhaseGuard;
import org.rinnalla.spi.ProgrammeDefinition;
import org.rinnalla.spi.Question;

/** A programme has phases and rules with names of their own, and limits that can be kept. */
final class ProgrammeCheck implements PluginCheck {
    private static final int CASELOAD_MAXIMUM = 500;

    @Override
    public List<PluginProblem> check(Candidate candidate) {
        List<PluginProblem> problems = new ArrayList<>();
        for (ProgrammeDefinition programme : candidate.contributions().programmes()) {
            String place = "programme " + programme.id();
            if (programme.phases().isEmpty()) {
                problems.add(candidate.plugin().problem(PluginRule.PROGRAMME_RULES, place, "it has no phases; at least one is needed",
                        "Leave phases() out to take the standard ones"));
            }
            twice(programme.phases(), PhaseDefinition::code).forEach(code -> problems.add(candidate.plugin()
                    .problem(PluginRule.ID_TWICE, place, "two phases have the code " + code, "Give each phase a code of its own")));
            twice(programme.eligibility(), EligibilityRule::id).forEach(id -> problems.add(candidate.plugin()
                    .problem(PluginRule.ID_TWICE, place, "two rules have the id " + id, "Give each rule an id of its own")));
            twice(programme.questions(), Question::key).forEach(key -> problems.add(candidate.plugin().problem(PluginRule.ID_TWICE, place,
                    "two questions have the key " + key, "Give each question a key of its own")));
            twice(programme.intake().steps(), IntakeStep::code).forEach(code -> problems.add(candidate.plugin()
                    .problem(PluginRule.ID_TWICE, place, "two steps have the code " + code, "Give each step a code of its own")));
            twice(programme.phaseGuards(), PhaseGuard::id).forEach(id -> problems.add(candidate.plugin().problem(PluginRule.ID_TWICE, place,
                    "two phase guards have the id " + id, "Give each guard an id of its own")));
            programme.caseloadLimit().filter(limit -> limit < 1 || limit > CASELOAD_MAXIMUM)
                    .ifPresent(limit -> problems.add(candidate.plugin().problem(PluginRule.PROGRAMME_RULES, place,
                            "its caseload limit is " + limit + "; 1–" + CASELOAD_MAXIMUM + " is allowed",
                            "Leave caseloadLimit() out where there is no limit")));
        }
        return problems;
    }

    private static <T, K> Set<K> twice(List<T> all, Function<T, K> key) {
        Set<K> seen = new HashSet<>();
        Set<K> twice = new HashSet<>();
        all.stream().map(key).filter(one -> !seen.add(one)).forEach(twice::add);
        return twice;
    }
}
