package org.rinnalla.core.data;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * The text in which plugin data are stored: JSON objects with texts, numbers, yes and no, and objects below; no lists and no null. Only what
 * was written here is ever read here.
 */
final class DataJson {
    private final String text;
    private int at;

    private DataJson(String text) {
        this.text = text;
    }

    /** Members in the order of their names, so that equal values are equal texts. */
    static String write(Map<String, ?> members) {
        StringBuilder out = new StringBuilder();
        object(out, members);
        return out.toString();
    }

    /** @throws IllegalArgumentException when it is no such text */
    static Map<String, Object> read(String text) {
        DataJson json = new DataJson(text);
        json.blank();
        Map<String, Object> members = json.object();
        json.blank();
        if (json.at != text.length()) {
            throw json.broken();
        }
        return members;
    }

    private static void object(StringBuilder out, Map<?, ?> members) {
        out.append('{');
        new TreeMap<>(members).forEach((name, value) -> {
            if (out.charAt(out.length() - 1) != '{') {
                out.append(',');
            }
            quoted(out, name.toString());
            out.append(':');
            switch (value) {
                case Map<?, ?> below -> object(out, below);
                case Boolean bool -> out.append(bool);
                case BigDecimal number -> out.append(number.toPlainString());
                case Number number -> out.append(number);
                case Object other -> quoted(out, other.toString());
            }
        });
        out.append('}');
    }

    private static void quoted(StringBuilder out, String text) {
        out.append('"');
        for (char each : text.toCharArray()) {
            if (each == '"' || each == '\\') {
                out.append('\\').append(each);
            } else if (each < ' ') {
                out.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) each));
            } else {
                out.append(each);
            }
        }
        out.append('"');
    }

    private Map<String, Object> object() {
        Map<String, Object> members = new TreeMap<>();
        expect('{');
        blank();
        while (next() != '}') {
            String name = string();
            blank();
            expect(':');
            blank();
            members.put(name, value());
            blank();
            if (next() == ',') {
                at++;
                blank();
            }
        }
        at++;
        return members;
    }

    private Object value() {
        return switch (next()) {
            case '{' -> object();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            default -> number();
        };
    }

    private boolean word(String word, boolean value) {
        if (!text.startsWith(word, at)) {
            throw broken();
        }
        at += word.length();
        return value;
    }

    private BigDecimal number() {
        int begin = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at == begin || at - begin > 40) {
            throw broken();
        }
        return new BigDecimal(text.substring(begin, at));
    }

    private String string() {
        expect('"');
        StringBuilder out = new StringBuilder();
        while (next() != '"') {
            char each = text.charAt(at++);
            out.append(each == '\\' ? escaped() : each);
        }
        at++;
        return out.toString();
    }

    private char escaped() {
        char sign = next();
        at++;
        return switch (sign) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                at += 4;
                if (at > text.length()) {
                    throw broken();
                }
                yield (char) Integer.parseInt(text, at - 4, at, 16);
            }
            default -> sign;
        };
    }

    private char next() {
        if (at >= text.length()) {
            throw broken();
        }
        return text.charAt(at);
    }

    private void expect(char sign) {
        if (next() != sign) {
            throw broken();
        }
        at++;
    }

    private void blank() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }

    private IllegalArgumentException broken() {
        return new IllegalArgumentException("Stored plugin data cannot be read at character " + at);
    }
}
