package org.rinnalla.core.plugin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rinnalla.spi.CodeEntry;
import org.rinnalla.spi.CodeTable;
import org.rinnalla.spi.PlacementKind;

/** On any day a code means one thing, and the group that it belongs to is known. */
final class CodeTableCheck implements PluginCheck {
    /** A table of subsidies says by the parent with which kind of placement a subsidy goes. */
    private static final Set<String> KINDS = Arrays.stream(PlacementKind.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    private static final int NAMED = 10;

    @Override
    public List<PluginProblem> check(Candidate candidate) {
        List<PluginProblem> problems = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        candidate.contributions().codeTables().forEach(table -> table.entries().forEach(entry -> codes.add(entry.code())));
        for (CodeTable table : candidate.contributions().codeTables()) {
            String place = "code table " + table.id();
            if (table.entries().isEmpty() || table.entries().size() > PluginLimits.TABLE_ENTRIES) {
                problems.add(candidate.plugin().problem(PluginRule.CONTRIBUTION_LIMIT, place,
                        "it has " + table.entries().size() + " entries; 1–" + PluginLimits.TABLE_ENTRIES + " are allowed",
                        "Split the table or take it out"));
                continue;
            }
            report(candidate, place, "these codes are valid twice on the same day: ", overlapping(table),
                    "End the older entry (validTo) on the day before the newer one begins (validFrom)", problems);
            report(candidate, place, "these codes end before they begin: ", backwards(table),
                    "Mend validFrom and validTo", problems);
            report(candidate, place, "these parents are in no code table of the plugin: ", orphans(table, codes),
                    "Add the parents to this table or to a table of their own, name a kind of placement (a table of subsidies does), or leave parent empty",
                    problems);
            report(candidate, place, "these language tags of labels are unknown: ", tags(table),
                    "Write BCP 47 tags, such as sv or sv-FI", problems);
        }
        return problems;
    }

    private static void report(Candidate candidate, String place, String message, List<String> what, String remedy,
            List<PluginProblem> problems) {
        if (!what.isEmpty()) {
            String first = String.join(", ", what.stream().limit(NAMED).toList());
            String more = what.size() > NAMED ? " and " + (what.size() - NAMED) + " more" : "";
            problems.add(candidate.plugin().problem(PluginRule.CODE_TABLE, place, message + first + more, remedy));
        }
    }

    private static List<String> overlapping(CodeTable table) {
        TreeMap<String, List<CodeEntry>> byCode = table.entries().stream()
                .collect(Collectors.groupingBy(CodeEntry::code, TreeMap::new, Collectors.toList()));
        return byCode.entrySet().stream().filter(group -> overlap(group.getValue())).map(group -> group.getKey()).toList();
    }

    private static boolean overlap(List<CodeEntry> entries) {
        List<CodeEntry> sorted = entries.stream().sorted(Comparator.comparing(CodeTableCheck::from)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (!from(sorted.get(i)).isAfter(to(sorted.get(i - 1)))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> backwards(CodeTable table) {
        return table.entries().stream().filter(entry -> from(entry).isAfter(to(entry))).map(CodeEntry::code).toList();
    }

    private static List<String> orphans(CodeTable table, Set<String> codes) {
        return table.entries().stream().flatMap(entry -> entry.parent().stream())
                .filter(parent -> !codes.contains(parent) && !KINDS.contains(parent))
                .distinct()
                .toList();
    }

    private static List<String> tags(CodeTable table) {
        return table.entries().stream().flatMap(entry -> entry.labels().keySet().stream()).distinct()
                .filter(tag -> Locale.forLanguageTag(tag).getLanguage().isEmpty()).sorted().toList();
    }

    private static LocalDate from(CodeEntry entry) {
        return entry.validFrom().orElse(LocalDate.MIN);
    }

    private static LocalDate to(CodeEntry entry) {
        return entry.validTo().orElse(LocalDate.MAX);
    }
}
