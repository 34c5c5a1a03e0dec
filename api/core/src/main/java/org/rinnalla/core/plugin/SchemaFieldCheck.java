package org.rinnalla.core.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rinnalla.spi.FieldContribution;

/** Each added field has a policy and the country's prefix; whether the SDL fits is the {@link SchemaCheck}'s part. */
final class SchemaFieldCheck implements PluginCheck {
    @Override
    public List<PluginProblem> check(Candidate candidate) {
        List<PluginProblem> problems = new ArrayList<>();
        String prefix = candidate.country().toLowerCase(Locale.ROOT);
        candidate.contributions().schema().ifPresent(schema -> schema.fields().forEach(field -> {
            String place = "field " + field.type() + "." + field.field();
            if (field.policy().isEmpty()) {
                problems.add(candidate.plugin().problem(PluginRule.SCHEMA_POLICY, place,
                        "no role may see it: a field without a policy is not let in", "Name at least one role and its reach"));
            }
            if (!named(field, prefix)) {
                problems.add(candidate.plugin().problem(PluginRule.SCHEMA_NAME, place,
                        "a field that a plugin adds begins with '" + prefix + "' and an upper-case letter",
                        "Rename it, such as " + prefix + "Registration"));
            }
        }));
        return problems;
    }

    private static boolean named(FieldContribution field, String prefix) {
        return field.field().matches(prefix + "[A-Z][A-Za-z0-9]{0,60}");
    }
}
