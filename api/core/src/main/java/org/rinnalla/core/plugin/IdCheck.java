package org.rinnalla.core.plugin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Ids begin with the country, have their form, and stand once in a plugin. */
final class IdCheck implements PluginCheck {
    @Override
    public List<PluginProblem> check(Candidate candidate) {
        List<PluginProblem> problems = new ArrayList<>();
        Set<Contributed> seen = new HashSet<>();
        for (Contributed one : Contributed.of(candidate.contributions())) {
            form(candidate, one, problems);
            if (!seen.add(one)) {
                problems.add(candidate.plugin().problem(PluginRule.ID_TWICE, one.place(), "the plugin brings it twice",
                        "Rename one of the two or take it out"));
            }
        }
        return problems;
    }

    private static void form(Candidate candidate, Contributed one, List<PluginProblem> problems) {
        String lower = candidate.country().toLowerCase(Locale.ROOT);
        String upper = candidate.country();
        switch (one.kind()) {
            case PROGRAMME -> require(candidate, one, Pattern.quote(lower) + "\\..*", lower + ".example.programme", problems);
            case IDENTIFIER -> require(candidate, one, Pattern.quote(upper) + "(_[A-Z0-9]+){1,6}", upper + "_NUMBER", problems);
            case PROTECTION_GRADE -> require(candidate, one, Pattern.quote(upper) + "(_[A-Z0-9]+){1,6}", upper + "_MARKED", problems);
            case CODE_TABLE -> require(candidate, one, Pattern.quote(upper) + "_.*", upper + "_MUNICIPALITY", problems);
            case REPORT, FIGURE -> require(candidate, one, Pattern.quote(lower) + "(-[a-z0-9]+){1,8}", lower + "-snapshot", problems);
            case WRITER, DEMO_SET, FIELD -> {
            }
        }
    }

    private static void require(Candidate candidate, Contributed one, String form, String example, List<PluginProblem> problems) {
        if (!one.id().matches(form)) {
            problems.add(candidate.plugin().problem(PluginRule.ID_PREFIX, one.place(),
                    "its id does not begin with the plugin's country " + candidate.country() + " or has another form than " + example,
                    "Rename it after the pattern of " + example));
        }
    }
}
