package org.rinnalla.graphql.schema;

import java.util.ArrayList;
import java.util.List;

/** Lines with descriptions, folded as in the files that people wrote. */
final class SdlText {
    private static final int WIDTH = 128;
    private final List<String> lines = new ArrayList<>();

    SdlText line(String line) {
        lines.add(line);
        return this;
    }

    SdlText describe(String indent, String told) {
        String one = told.strip();
        if (one.length() + indent.length() + 2 <= WIDTH) {
            return line(indent + "\"" + one.replace("\"", "\\\"") + "\"");
        }
        line(indent + "\"\"\"");
        StringBuilder line = new StringBuilder(indent);
        for (String word : one.split(" ")) {
            if (line.length() + word.length() + 1 > WIDTH && !line.toString().isBlank()) {
                line(line.toString().stripTrailing());
                line = new StringBuilder(indent);
            }
            line.append(word).append(' ');
        }
        return line(line.toString().stripTrailing()).line(indent + "\"\"\"");
    }

    @Override
    public String toString() {
        return String.join("\n", lines).strip() + "\n";
    }
}
