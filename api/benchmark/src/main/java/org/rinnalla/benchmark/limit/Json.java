package org.rinnalla.benchmark.limit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** JSON by hand. */
final class Json {
    private byte[] bytes = new byte[8192];
    private int length;

    Json raw(String ascii) {
        need(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            bytes[length++] = (byte) ascii.charAt(i);
        }
        return this;
    }

    Json number(long number) {
        return raw(Long.toString(number));
    }

    /** An id as a text. */
    Json id(long id) {
        return raw("\"").number(id).raw("\"");
    }

    Json text(@Nullable String text) {
        if (text == null) {
            return raw("null");
        }
        need(text.length() + 2);
        int begin = length;
        bytes[length++] = '"';
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign < 0x20 || sign > 0x7e || sign == '"' || sign == '\\') {
                length = begin;
                return wide(text);
            }
            bytes[length++] = (byte) sign;
        }
        bytes[length++] = '"';
        return this;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    private Json wide(String text) {
        byte[] utf8 = text.replace("\\", "\\\\").replace("\"", "\\\"").getBytes(StandardCharsets.UTF_8);
        need(utf8.length + 2);
        bytes[length++] = '"';
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
        bytes[length++] = '"';
        return this;
    }

    private void need(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
