package org.rinnalla.graphql.schema;

import graphql.language.Description;
import graphql.language.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words and signs of one file of SDL, one after another. */
final class SdlTokens {
    private static final String BLOCK = "\"\"\"";
    private final String file;
    private final String text;
    private int at;
    private int line = 1;
    private int lineBegin;

    SdlTokens(String file, String text) {
        this.file = file;
        this.text = text;
    }

    boolean atEnd() {
        skip();
        return at == text.length();
    }

    /** Where the next token stands. */
    SourceLocation place() {
        skip();
        return new SourceLocation(line, at - lineBegin + 1, file);
    }

    boolean sees(char sign) {
        skip();
        return at < text.length() && text.charAt(at) == sign;
    }

    boolean takes(char sign) {
        boolean there = sees(sign);
        at += there ? 1 : 0;
        return there;
    }

    void expect(char sign) {
        if (!takes(sign)) {
            throw wrong("'" + sign + "'");
        }
    }

    boolean takes(String word) {
        skip();
        int end = at + word.length();
        boolean there = text.startsWith(word, at) && (end == text.length() || !partOfName(text.charAt(end)));
        at = there ? end : at;
        return there;
    }

    String name() {
        skip();
        int begin = at;
        while (at < text.length() && partOfName(text.charAt(at))) {
            at++;
        }
        if (at == begin) {
            throw wrong("a name");
        }
        return text.substring(begin, at);
    }

    @Nullable
    Description description() {
        if (!sees('"')) {
            return null;
        }
        SourceLocation place = place();
        return text.startsWith(BLOCK, at) ? new Description(block(), place, true) : new Description(string(), place, false);
    }

    IllegalStateException wrong(String wanted) {
        return new IllegalStateException(
                "The house's SDL cannot be read: " + file + " line " + line + " column " + (at - lineBegin + 1) + " is not " + wanted);
    }

    /** In one line; the only escapes are those of the quotation mark and of the backslash itself. */
    private String string() {
        int end = text.indexOf('"', at + 1);
        if (end >= 0 && text.indexOf('\\', at, end) < 0 && text.indexOf('\n', at, end) < 0) {
            String plain = text.substring(at + 1, end);
            at = end + 1;
            return plain;
        }
        StringBuilder content = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
            char sign = text.charAt(at);
            if (sign == '\\' && at + 1 < text.length() && (text.charAt(at + 1) == '"' || text.charAt(at + 1) == '\\')) {
                sign = text.charAt(++at);
            } else if (sign == '\\' || sign == '\n') {
                throw wrong("a text in one line");
            }
            content.append(sign);
        }
        expect('"');
        return content.toString();
    }

    private String block() {
        int end = text.indexOf(BLOCK, at + BLOCK.length());
        if (end < 0 || text.charAt(end - 1) == '\\') {
            throw wrong("a text between three quotation marks without escapes");
        }
        List<String> lines = new ArrayList<>(List.of(text.substring(at + BLOCK.length(), end).split("\n", -1)));
        for (int next = text.indexOf('\n', at, end); next >= 0; next = text.indexOf('\n', next + 1, end)) {
            line++;
            lineBegin = next + 1;
        }
        at = end + BLOCK.length();
        int indent = lines.stream().skip(1).filter(each -> !each.isBlank()).mapToInt(SdlTokens::indent).min().orElse(0);
        for (int i = 1; i < lines.size(); i++) {
            String each = lines.get(i);
            lines.set(i, each.substring(Math.min(indent, each.length())));
        }
        while (!lines.isEmpty() && lines.getFirst().isBlank()) {
            lines.removeFirst();
        }
        while (!lines.isEmpty() && lines.getLast().isBlank()) {
            lines.removeLast();
        }
        return String.join("\n", lines);
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }

    private void skip() {
        for (; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign != ' ' && sign != '\n' && sign != ',') {
                return;
            }
            if (sign == '\n') {
                line++;
                lineBegin = at + 1;
            }
        }
    }

    private static boolean partOfName(char sign) {
        return sign == '_' || (sign >= 'A' && sign <= 'Z') || (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9');
    }
}
