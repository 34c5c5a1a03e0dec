package org.rinnalla.graphql.http;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the engine's maps, lists and values as UTF-8 JSON, straight into one array of bytes. */
final class JsonOut {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private byte[] bytes = new byte[4096];
    private int length;

    private JsonOut() {}

    static byte[] write(Map<String, ? extends @Nullable Object> body) {
        JsonOut out = new JsonOut();
        out.value(body);
        return Arrays.copyOf(out.bytes, out.length);
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> ascii("null");
            case String text -> text(text);
            case Integer number -> ascii(number.toString());
            case Long number -> ascii(number.toString());
            case Boolean truth -> ascii(truth ? "true" : "false");
            case Map<?, ?> map -> object(map);
            case Iterable<?> list -> array(list);
            case BigDecimal number -> ascii(number.toPlainString());
            case Double number when !Double.isFinite(number) -> ascii("null");
            case Number number -> ascii(number.toString());
            default -> text(value.toString());
        }
    }

    private void object(Map<?, ?> map) {
        put('{');
        boolean first = true;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!first) {
                put(',');
            }
            first = false;
            text(entry.getKey().toString());
            put(':');
            value(entry.getValue());
        }
        put('}');
    }

    private void array(Iterable<?> list) {
        put('[');
        boolean first = true;
        for (Object each : list) {
            if (!first) {
                put(',');
            }
            first = false;
            value(each);
        }
        put(']');
    }

    private void text(String text) {
        need(text.length() * 6 + 2);
        put('"');
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign >= 0x20 && sign < 0x7f && sign != '"' && sign != '\\') {
                bytes[length++] = (byte) sign;
            } else if (sign < 0x80) {
                escape(sign);
            } else {
                i += wide(text, i, sign);
            }
        }
        put('"');
    }

    private void escape(char sign) {
        switch (sign) {
            case '"', '\\' -> {
                put('\\');
                put(sign);
            }
            case '\n' -> ascii("\\n");
            case '\r' -> ascii("\\r");
            case '\t' -> ascii("\\t");
            default -> unicode(sign);
        }
    }

    private void unicode(char sign) {
        ascii("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            put(HEX[sign >> shift & 15]);
        }
    }

    /** UTF-8 of what is no ASCII; half a surrogate pair is escaped, so that the answer stays UTF-8. Tells how many more signs it took. */
    private int wide(String text, int at, char sign) {
        if (sign < 0x800) {
            put(0xC0 | sign >> 6);
            put(0x80 | sign & 0x3F);
            return 0;
        }
        if (!Character.isSurrogate(sign)) {
            put(0xE0 | sign >> 12);
            put(0x80 | sign >> 6 & 0x3F);
            put(0x80 | sign & 0x3F);
            return 0;
        }
        if (!Character.isHighSurrogate(sign) || at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))) {
            unicode(sign);
            return 0;
        }
        int point = Character.toCodePoint(sign, text.charAt(at + 1));
        put(0xF0 | point >> 18);
        put(0x80 | point >> 12 & 0x3F);
        put(0x80 | point >> 6 & 0x3F);
        put(0x80 | point & 0x3F);
        return 1;
    }

    private void ascii(String text) {
        need(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[length++] = (byte) text.charAt(i);
        }
    }

    private void put(int sign) {
        need(1);
        bytes[length++] = (byte) sign;
    }

    private void need(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
