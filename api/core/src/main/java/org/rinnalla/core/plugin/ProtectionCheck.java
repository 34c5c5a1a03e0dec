package org.rinnalla.core.plugin;

import java.util.ArrayList;
import java.util.List;
import org.rinnalla.spi.ProtectionGrade;

/** A grade of protection protects: it conceals something, unless nothing may tell that there is one. */
final class ProtectionCheck implements PluginCheck {
    @Override
    public List<PluginProblem> check(Candidate candidate) {
        List<PluginProblem> problems = new ArrayList<>();
        for (ProtectionGrade grade : candidate.contributions().protectionGrades()) {
            if (grade.shownAsSuch() && grade.conceals().isEmpty()) {
                problems.add(problem(candidate, grade, "it conceals nothing, so it would mark a person and protect from nothing",
                        "Name in conceals what others must not see"));
            }
            if (!grade.shownAsSuch() && (grade.namedStaffOnly() || !grade.conceals().isEmpty() || !grade.mayLeave())) {
                problems.add(
                        problem(candidate, grade, "it is never shown as such, yet it would treat the person unlike others, which tells",
                                "Give it no concealed facts, namedStaffOnly = false and mayLeave = true"));
            }
        }
        return problems;
    }

    private static PluginProblem problem(Candidate candidate, ProtectionGrade grade, String message, String remedy) {
        return candidate.plugin().problem(PluginRule.PROTECTION_GRADE, "protection grade " + grade.code(), message, remedy);
    }
}
