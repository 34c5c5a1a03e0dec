package org.rinnalla.rest.http;

/** What a caller sent, fit to be shown back: short, and without control characters. */
public final class Printable {
    private static final int LENGTH = 60;

    private Printable() {}

    public static String of(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(LENGTH)
                .forEach(point -> shown.appendCodePoint(Character.isISOControl(point) || Character.getType(point) == Character.FORMAT
                        ? '\uFFFD'
                        : point));
        return text.codePointCount(0, text.length()) > LENGTH ? shown + "…" : shown.toString();
    }
}
