package org.rinnalla.server.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Looks at how a connection begins, before the machinery does, which knows HTTP/1.1 and nothing else. A request of HTTP/1.0 (many proxies'
 * default, and what load balancers ask after health with) is made one of HTTP/1.1 that ends its connection; an empty line before the request is
 * passed over; whoever speaks TLS, or something else that is no text, is told at once instead of being waited for.
 */
final class FirstLine {
    /** Refused by the machinery as what it is: no request. */
    private static final byte[] NO_REQUEST = {'\n'};
    private static final int LONGEST_BEGINNING = Web.LONGEST_ADDRESS + Web.LONGEST_HEADERS;
    private static final String ANY = " HTTP/1.1";
    private boolean old;

    /** More bytes, or null at the end. */
    interface Source {
        byte @Nullable [] next();
    }

    /** Whether the client speaks HTTP/1.0, and so understands no chunks. */
    boolean isOld() {
        return old;
    }

    /** What the machinery is to read first; null when nothing came. */
    byte @Nullable [] read(Source source) {
        byte[] bytes = withoutEmptyLines(source);
        if (bytes == null) {
            return null;
        }
        if (!isText(bytes[0])) {
            return NO_REQUEST;
        }
        int end = indexOf(bytes, '\n');
        while (end < 0 && bytes.length < Web.LONGEST_ADDRESS) {
            byte[] more = source.next();
            if (more == null) {
                return bytes;
            }
            bytes = joined(bytes, more);
            end = indexOf(bytes, '\n');
        }
        if (end <= ANY.length() || bytes[end - 1] != '\r') {
            return bytes;
        }
        String version = new String(bytes, end - 1 - ANY.length(), ANY.length(), StandardCharsets.US_ASCII);
        if (version.equals(ANY) || !version.matches(" HTTP/[0-9]\\.[0-9]")) {
            return bytes;
        }
        return ofOtherVersion(version, end, bytes, source);
    }

    private byte[] ofOtherVersion(String version, int end, byte[] read, Source source) {
        byte[] bytes = read;
        if (version.equals(" HTTP/1.0")) {
            old = true;
            int rest = indexOfEmptyLine(bytes, end - 1);
            while (rest < 0 && bytes.length < LONGEST_BEGINNING) {
                byte[] more = source.next();
                if (more == null) {
                    break;
                }
                bytes = joined(bytes, more);
                rest = indexOfEmptyLine(bytes, end - 1);
            }
            return rest < 0 ? withDigits(bytes, end, '1', '1') : asNow(bytes, end, rest);
        }
        // A later 1.x is answered as 1.1. HTTP/2 and others go in as what the machinery refuses by its version.
        return version.startsWith(" HTTP/1") ? withDigits(bytes, end, '1', '1') : withDigits(bytes, end, '1', '0');
    }

    private static byte @Nullable [] withoutEmptyLines(Source source) {
        byte[] bytes = source.next();
        while (bytes != null) {
            int from = 0;
            while (from + 1 < bytes.length && bytes[from] == '\r' && bytes[from + 1] == '\n') {
                from += 2;
            }
            if (from < bytes.length) {
                byte[] rest = new byte[bytes.length - from];
                System.arraycopy(bytes, from, rest, 0, rest.length);
                return from == 0 ? bytes : rest;
            }
            bytes = source.next();
        }
        return null;
    }

    /** The same request as of HTTP/1.1: with a host, ending its connection, and without what HTTP/1.0 knows nothing of. */
    private static byte[] asNow(byte[] bytes, int end, int rest) {
        StringBuilder head = new StringBuilder(rest + 64);
        boolean host = false;
        for (String line : new String(bytes, end + 1, rest - end - 1, StandardCharsets.ISO_8859_1).split("\r\n", -1)) {
            String name = line.substring(0, Math.max(0, line.indexOf(':'))).toLowerCase(Locale.ROOT);
            host |= name.equals("host");
            if (!line.isEmpty() && !name.equals("connection") && !name.equals("expect") && !name.equals("upgrade")) {
                head.append(line).append("\r\n");
            }
        }
        head.append(host ? "" : "Host: localhost\r\n").append("Connection: close\r\n\r\n");
        ByteArrayOutputStream made = new ByteArrayOutputStream(bytes.length + 64);
        made.write(bytes, 0, end - 2);
        made.writeBytes(("1\r\n" + head).getBytes(StandardCharsets.ISO_8859_1));
        made.write(bytes, rest + 2, bytes.length - rest - 2);
        return made.toByteArray();
    }

    private static byte[] withDigits(byte[] bytes, int end, char major, char minor) {
        byte[] made = bytes.clone();
        made[end - 4] = (byte) major;
        made[end - 2] = (byte) minor;
        return made;
    }

    private static boolean isText(byte first) {
        return first > ' ' && first < 127 || first == '\r' || first == '\n';
    }

    private static int indexOf(byte[] bytes, char wanted) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** Where the CR LF begins that is the empty line; the line before it ends at {@code from} at the earliest. */
    private static int indexOfEmptyLine(byte[] bytes, int from) {
        for (int i = from; i + 3 < bytes.length; i++) {
            if (bytes[i] == '\r' && bytes[i + 1] == '\n' && bytes[i + 2] == '\r' && bytes[i + 3] == '\n') {
                return i + 2;
            }
        }
        return -1;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = new byte[first.length + second.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
