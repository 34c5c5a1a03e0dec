package org.rinnalla.graphql.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** UTF-8 JSON, written straight into one array of bytes. */
public final class JsonOut {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private byte[] bytes = new byte[4096];
    private int length;

    public JsonOut() {}

    /** A value of maps, lists and plain values as JSON. */
    public static byte[] write(Map<String, ? extends @Nullable Object> body) {
        JsonOut out = new JsonOut();
        out.value(body);
        return out.toBytes();
    }

    /** A text in quotes. */
    public static byte[] quoted(String text) {
        JsonOut out = new JsonOut();
        out.text(text);
        return out.toBytes();
    }

    /** What stands before a member of an object: brace or comma, name, colon. */
    public static byte[] name(String name, boolean first) {
        JsonOut out = new JsonOut();
        out.put(first ? '{' : ',');
        out.text(name);
        out.put(':');
        return out.toBytes();
    }

    /** What was written so far. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** The place of the next byte. */
    public int length() {
        return length;
    }

    /** Bytes that are JSON already. */
    public void raw(byte[] json) {
        need(json.length);
        System.arraycopy(json, 0, bytes, length, json.length);
        length += json.length;
    }

    /** Room for bytes that are filled in later by {@link #fill}. */
    public void skip(int count) {
        need(count);
        length += count;
    }

    /** Fills in at a place that was left open. */
    public void fill(int place, byte[] json, int from, int count) {
        System.arraycopy(json, from, bytes, place, count);
    }

    /** A whole number. */
    public void number(long number) {
        if (number < 0 || number > 999_999_999) {
            ascii(Long.toString(number));
            return;
        }
        int rest = (int) number;
        int digits = 1;
        for (int limit = 10; digits < 9 && rest >= limit; limit *= 10) {
            digits++;
        }
        need(digits);
        for (int place = length + digits - 1; place >= length; place--) {
            bytes[place] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
    }

    /** A number with leading zeros. */
    public void padded(int number, int digits) {
        need(digits);
        int rest = number;
        for (int place = length + digits - 1; place >= length; place--) {
            bytes[place] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
    }

    /** Any value of maps, lists and plain values. */
    public void value(@Nullable Object value) {
        switch (value) {
            case null -> ascii("null");
            case String text -> text(text);
            case Integer number -> number(number);
            case Long number -> number(number);
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

    /** A text in quotes. */
    public void text(String text) {
        int count = text.length();
        need(count * 6 + 2);
        byte[] to = bytes;
        int at = length;
        to[at++] = '"';
        int i = 0;
        for (; i < count; i++) {
            char sign = text.charAt(i);
            if (sign < 0x20 || sign >= 0x7f || sign == '"' || sign == '\\') {
                break;
            }
            to[at++] = (byte) sign;
        }
        length = at;
        for (; i < count; i++) {
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

    /** Signs below 128, as they are. */
    public void ascii(String text) {
        need(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[length++] = (byte) text.charAt(i);
        }
    }

    /** One byte. */
    public void put(int sign) {
        need(1);
        bytes[length++] = (byte) sign;
    }

    private void need(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
