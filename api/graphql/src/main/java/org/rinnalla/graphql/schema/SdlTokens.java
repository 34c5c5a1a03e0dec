package org.rinnalla.graphql.schema;

import graphql.language.Description;
import graphql.language.SourceLocation;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The words and signs of one file of SDL, one after another. Bytes of UTF-8, as nothing is compiled yet when half a million signs are read at
 * a start; only descriptions hold others than those of ASCII.
 */
final class SdlTokens {
    private static final String BLOCK = "\"\"\"";
    private final String file;
    private final byte[] text;
    /** A sign for each byte, for whatever the JDK finds faster than a loop here would. */
    private final String signs;
    private int at;
    private int line = 1;
    private int lineBegin;

    SdlTokens(String file, byte[] text) {
        this.file = file;
        this.text = text;
        this.signs = new String(text, StandardCharsets.ISO_8859_1);
    }

    boolean atEnd() {
        skip();
        return at == text.length;
    }

    /** Where the next token stands. */
    SourceLocation place() {
        skip();
        return new SourceLocation(line, column(), file);
    }

    boolean sees(char sign) {
        skip();
        return at < text.length && text[at] == sign;
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
        boolean there = signs.startsWith(word, at) && (end == text.length || !partOfName(text[end]));
        at = there ? end : at;
        return there;
    }

    String name() {
        skip();
        byte[] bytes = text;
        int end = at;
        while (end < bytes.length && partOfName(bytes[end])) {
            end++;
        }
        if (end == at) {
            throw wrong("a name");
        }
        String name = signs.substring(at, end);
        at = end;
        return name;
    }

    @Nullable
    Description description() {
        if (!sees('"')) {
            return null;
        }
        SourceLocation place = place();
        return signs.startsWith(BLOCK, at) ? new Description(block(), place, true) : new Description(string(), place, false);
    }

    IllegalStateException wrong(String wanted) {
        return new IllegalStateException(
                "The house's SDL cannot be read: " + file + " line " + line + " column " + column() + " is not " + wanted);
    }

    private int column() {
        int column = 1;
        for (int i = lineBegin; i < at; i++) {
            column += (text[i] & 0xC0) == 0x80 ? 0 : 1;
        }
        return column;
    }

    /** In one line; the only escapes are those of the quotation mark and of the backslash itself. */
    private String string() {
        int begin = at + 1;
        int end = signs.indexOf('"', begin);
        if (end < 0 || signs.indexOf('\\', begin, end) >= 0 || signs.indexOf('\n', begin, end) >= 0) {
            return stringWithEscapes(begin);
        }
        at = end + 1;
        return string(begin, end);
    }

    private String stringWithEscapes(int begin) {
        int end = begin;
        while (end < text.length && text[end] != '"') {
            boolean escape = text[end] == '\\' && end + 1 < text.length && (text[end + 1] == '"' || text[end + 1] == '\\');
            if (text[end] == '\n' || (text[end] == '\\' && !escape)) {
                at = end;
                throw wrong("a text in one line");
            }
            end += escape ? 2 : 1;
        }
        at = end;
        expect('"');
        return unescaped(begin, end);
    }

    private String unescaped(int begin, int end) {
        byte[] content = new byte[end - begin];
        int length = 0;
        for (int i = begin; i < end; i++) {
            i += text[i] == '\\' ? 1 : 0;
            content[length++] = text[i];
        }
        return new String(content, 0, length, StandardCharsets.UTF_8);
    }

    /** Without what all lines but the first are indented by, and without blank lines at its ends. */
    private String block() {
        int begin = at + BLOCK.length();
        int end = signs.indexOf(BLOCK, begin);
        if (end < 0 || text[end - 1] == '\\') {
            throw wrong("a text between three quotation marks without escapes");
        }
        int indent = indent(begin, end);
        byte[] content = new byte[end - begin];
        int length = 0;
        int from = begin;
        for (int next = signs.indexOf('\n', begin, end); next >= 0; next = signs.indexOf('\n', next + 1, end)) {
            length = copied(from, next + 1, content, length);
            line++;
            lineBegin = next + 1;
            from = Math.min(next + 1 + indent, lineEnd(next + 1, end));
        }
        length = copied(from, end, content, length);
        at = end + BLOCK.length();
        return withoutBlankEnds(content, length);
    }

    private int copied(int from, int to, byte[] content, int length) {
        System.arraycopy(text, from, content, length, to - from);
        return length + to - from;
    }

    private int lineEnd(int from, int end) {
        int next = signs.indexOf('\n', from, end);
        return next < 0 ? end : next;
    }

    /** What each line after the first begins with, but for blank ones. */
    private int indent(int begin, int end) {
        int least = text.length;
        for (int line = signs.indexOf('\n', begin, end); line >= 0; line = signs.indexOf('\n', line + 1, end)) {
            int next = line + 1;
            while (next < end && text[next] == ' ') {
                next++;
            }
            if (next < end && text[next] != '\n') {
                least = Math.min(least, next - line - 1);
            }
        }
        return least;
    }

    private static String withoutBlankEnds(byte[] content, int length) {
        int from = 0;
        for (int i = 0; i < length && (content[i] == ' ' || content[i] == '\n'); i++) {
            from = content[i] == '\n' ? i + 1 : from;
        }
        int to = length;
        for (int i = length; i > from && (content[i - 1] == ' ' || content[i - 1] == '\n'); i--) {
            to = content[i - 1] == '\n' ? i - 1 : to;
        }
        return new String(content, from, to - from, StandardCharsets.UTF_8);
    }

    private String string(int from, int to) {
        return new String(text, from, to - from, StandardCharsets.UTF_8);
    }

    private void skip() {
        byte[] bytes = text;
        int next = at;
        while (next < bytes.length) {
            byte sign = bytes[next];
            if (sign == '\n') {
                line++;
                lineBegin = next + 1;
            } else if (sign != ' ' && sign != ',') {
                break;
            }
            next++;
        }
        at = next;
    }

    private static boolean partOfName(byte sign) {
        return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z' || sign == '_' || sign >= '0' && sign <= '9';
    }
}
