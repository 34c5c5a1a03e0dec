package org.rinnalla.server.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Takes the chunks out of an answer to a client of HTTP/1.0: there a body of unknown length ends with its connection. */
final class Unchunked {
    private static final int LONGEST_SIZE = 8;
    private final StringBuilder collected = new StringBuilder();
    private Part part = Part.HEAD;
    private long left;

    private enum Part {
        HEAD, AS_IT_IS, SIZE, DATA, AFTER_DATA, OVER
    }

    /** What is to be sent of what the machinery writes. */
    byte[] of(byte[] written) {
        ByteArrayOutputStream sent = new ByteArrayOutputStream(written.length);
        for (int i = 0; i < written.length; i++) {
            if (part == Part.AS_IT_IS) {
                sent.write(written, i, written.length - i);
                break;
            }
            if (part == Part.DATA) {
                int run = (int) Math.min(left, written.length - i);
                sent.write(written, i, run);
                i += run - 1;
                left -= run;
                part = left == 0 ? Part.AFTER_DATA : Part.DATA;
            } else {
                take((char) (written[i] & 0xFF), sent);
            }
        }
        return sent.toByteArray();
    }

    private void take(char each, ByteArrayOutputStream sent) {
        if (part == Part.OVER) {
            return;
        }
        collected.append(each);
        if (each != '\n') {
            return;
        }
        if (part == Part.AFTER_DATA) {
            part = Part.SIZE;
            collected.setLength(0);
        } else if (part == Part.SIZE) {
            size(collected.toString().strip());
            collected.setLength(0);
        } else if (collected.length() >= 4 && collected.indexOf("\r\n\r\n", collected.length() - 4) >= 0) {
            sent.writeBytes(head(collected.toString()).getBytes(StandardCharsets.ISO_8859_1));
            collected.setLength(0);
        }
    }

    private String head(String head) {
        StringBuilder kept = new StringBuilder(head.length());
        part = Part.AS_IT_IS;
        for (String line : head.split("\r\n")) {
            String low = line.toLowerCase(Locale.ROOT);
            if (low.startsWith("transfer-encoding:") && low.contains("chunked")) {
                part = Part.SIZE;
            } else if (!low.startsWith("trailer:")) {
                kept.append(line).append("\r\n");
            }
        }
        return kept.append("\r\n").toString();
    }

    private void size(String told) {
        if (told.isEmpty() || told.length() > LONGEST_SIZE) {
            throw new IllegalStateException("The listener wrote a chunk without a size");
        }
        left = Long.parseLong(told, 16);
        part = left == 0 ? Part.OVER : Part.DATA;
    }
}
