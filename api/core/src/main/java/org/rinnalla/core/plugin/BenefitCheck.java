package org.rinnalla.core.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rinnalla.spi.BenefitRules;
import org.rinnalla.spi.BenefitType;
import org.rinnalla.spi.CodeEntry;
import org.rinnalla.spi.CodeTable;

/** The country's table of benefits stands, and each of its codes has one type. */
final class BenefitCheck implements PluginCheck {
    @Override
    public List<PluginProblem> check(Candidate candidate) {
        List<PluginProblem> problems = new ArrayList<>();
        candidate.contributions().benefits().ifPresent(rules -> check(candidate, rules, problems));
        return problems;
    }

    private static void check(Candidate candidate, BenefitRules rules, List<PluginProblem> problems) {
        Optional<CodeTable> table = candidate.contributions().codeTables().stream().filter(each -> each.id().equals(rules.table()))
                .findFirst();
        if (table.isEmpty()) {
            problems.add(candidate.plugin().problem(PluginRule.BENEFITS, "benefits()",
                    "they name the code table " + rules.table() + ", which the plugin does not bring",
                    "Return the table from codeTables(), or mend table()"));
            return;
        }
        Set<String> codes = table.get().entries().stream().map(CodeEntry::code).collect(Collectors.toCollection(TreeSet::new));
        Set<String> typed = rules.types().stream().map(BenefitType::code).collect(Collectors.toCollection(TreeSet::new));
        if (typed.size() < rules.types().size()) {
            problems.add(candidate.plugin().problem(PluginRule.BENEFITS, "benefits()", "a code has two types",
                    "Return one type for each code"));
        }
        if (!codes.equals(typed)) {
            codes.forEach(code -> {
                if (!typed.remove(code)) {
                    typed.add(code);
                }
            });
            problems.add(candidate.plugin().problem(PluginRule.BENEFITS, "benefits()",
                    "these codes stand either in " + rules.table() + " or among the types, not in both: " + typed,
                    "Give each code of the table a type, and each type a code of the table"));
        }
    }
}
