package org.rinnalla.persistence.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.rinnalla.core.UserError;

/** Warnings as one text: a line each, tabs between their parts. */
final class Warnings {
    private Warnings() {}

    static String write(Collection<UserError> warnings) {
        return String.join("\n", warnings.stream().map(each -> String.join("\t", plain(each.code()), plain(each.field()),
                plain(each.rule()), plain(each.message()))).toList());
    }

    static List<UserError> read(String text) {
        List<UserError> warnings = new ArrayList<>();
        text.lines().forEach(line -> {
            String[] parts = line.split("\t", 4);
            if (parts.length == 4) {
                warnings.add(new UserError(parts[0], parts[1], parts[3], parts[2]));
            }
        });
        return warnings;
    }

    private static String plain(String part) {
        return part.replaceAll("\\s", " ");
    }
}
