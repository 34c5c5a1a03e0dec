package org.rinnalla.core.text;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Reads a {@code .properties} file in UTF-8 whose values are ICU MessageFormat patterns, and remembers the lines, which
 * {@link Properties} alone forgets.
 */
public final class BundleReader {
    private final Locale language;
    private final String file;
    private final Map<String, BundleEntry> entries = new LinkedHashMap<>();
    private final List<BundleFault> faults = new ArrayList<>();

    private BundleReader(Locale language, String file) {
        this.language = language;
        this.file = file;
    }

    public static BundleReading read(Locale language, String file, byte[] content) {
        BundleReader reader = new BundleReader(language, file);
        reader.text(content).ifPresent(reader::lines);
        reader.faults.sort(Comparator.comparingInt(BundleFault::line));
        return new BundleReading(new Bundle(language, file, reader.entries), reader.faults);
    }

    private Optional<String> text(byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < bytes.position(); i++) {
                line += content[i] == '\n' ? 1 : 0;
            }
            fault(BundleFault.Kind.NOT_UTF_8, line, "the file is not UTF-8 from this line on");
            return Optional.empty();
        }
    }

    private void lines(String text) {
        String[] lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            int first = i;
            StringBuilder logical = new StringBuilder(lines[i]);
            while (goesOn(lines[i]) && i + 1 < lines.length) {
                i++;
                logical.append('\n').append(lines[i]);
            }
            logicalLine(logical.toString(), first + 1);
        }
    }

    private static boolean goesOn(String line) {
        String start = line.stripLeading();
        int backslashes = 0;
        while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1 && !start.startsWith("#") && !start.startsWith("!");
    }

    private void logicalLine(String logical, int line) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(logical));
        } catch (IOException | IllegalArgumentException e) {
            fault(BundleFault.Kind.UNREADABLE_LINE, line, "the line cannot be read: " + e.getMessage());
            return;
        }
        for (String key : properties.stringPropertyNames()) {
            entry(key, properties.getProperty(key, ""), line);
        }
    }

    private void entry(String key, String pattern, int line) {
        BundleEntry before = entries.get(key);
        if (before != null) {
            fault(BundleFault.Kind.DUPLICATE_KEY, line, "the key '" + key + "' stands in line " + before.line() + " already");
            return;
        }
        BundleEntry entry = new BundleEntry(pattern, line);
        entries.put(key, entry);
        if (!entry.plain()) {
            pattern(key, entry);
        }
    }

    private void pattern(String key, BundleEntry entry) {
        try {
            new MessageFormat(entry.pattern(), language);
        } catch (IllegalArgumentException e) {
            fault(BundleFault.Kind.BROKEN_PATTERN, entry.line(), "the text of '" + key + "' is no message pattern: " + e.getMessage());
        }
    }

    private void fault(BundleFault.Kind kind, int line, String message) {
        faults.add(new BundleFault(kind, line, message));
    }
}
