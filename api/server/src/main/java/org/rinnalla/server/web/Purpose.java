package org.rinnalla.server.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Why the caller asks, as it goes into the trail: a line of 200 characters at most. Headers carry ASCII alone, so other letters come
 * percent-encoded, as {@code encodeURIComponent} writes them; a per cent sign that begins no such letter stands for itself.
 */
final class Purpose {
    private static final int LONGEST = 200;

    private Purpose() {}

    /** Empty when letters were lost on the way, so that the trail does not keep what nobody can read. */
    static Optional<String> read(String header) {
        if (header.isEmpty()) {
            return Optional.of("");
        }
        if (header.chars().anyMatch(each -> each > 126)) {
            return Optional.empty();
        }
        String said = decoded(header).orElse(header).replaceAll("\\p{Cntrl}", " ").strip();
        return Optional.of(said.codePointCount(0, said.length()) > LONGEST ? said.substring(0, said.offsetByCodePoints(0, LONGEST)) : said);
    }

    private static Optional<String> decoded(String header) {
        if (header.indexOf('%') < 0) {
            return Optional.of(header);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(header.length());
        for (int i = 0; i < header.length(); i++) {
            boolean letter = header.charAt(i) == '%' && i + 2 < header.length() && Character.digit(header.charAt(i + 1), 16) >= 0
                    && Character.digit(header.charAt(i + 2), 16) >= 0;
            bytes.write(letter ? Integer.parseInt(header, i + 1, i + 3, 16) : header.charAt(i));
            i += letter ? 2 : 0;
        }
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
