package org.rinnalla.core.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
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
    private static final String AFTER_A_KEY = "=: \t\f";
    private final Locale language;
    private final String file;
    private final boolean patterns;
    private final Map<String, BundleEntry> entries = new LinkedHashMap<>();
    private final List<BundleFault> faults = new ArrayList<>();

    private BundleReader(Locale language, String file, boolean patterns) {
        this.language = language;
        this.file = file;
        this.patterns = patterns;
    }

    /** Reads and looks at every pattern. */
    public static BundleReading read(Locale language, String file, byte[] content) {
        return read(new BundleReader(language, file, true), content);
    }

    /** Reads a file whose patterns the build has looked at. */
    static BundleReading readTrusted(Locale language, String file, byte[] content) {
        return read(new BundleReader(language, file, false), content);
    }

    private static BundleReading read(BundleReader reader, byte[] content) {
        reader.text(content).ifPresent(reader::lines);
        reader.faults.sort(Comparator.comparingInt(BundleFault::line));
        return new BundleReading(new Bundle(reader.language, reader.file, reader.entries), reader.faults);
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
        String whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String[] lines = whole.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
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
        if (logical.indexOf('\\') < 0) {
            plainLine(logical, line);
            return;
        }
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

    /** A line without backslashes means what {@link Properties} would make of it, who would take 16 kB of memory for each. */
    private void plainLine(String whole, int line) {
        int begin = blanks(whole, 0);
        if (begin == whole.length() || whole.charAt(begin) == '#' || whole.charAt(begin) == '!') {
            return;
        }
        int end = whole.length();
        for (int i = 0; i < AFTER_A_KEY.length(); i++) {
            int found = whole.indexOf(AFTER_A_KEY.charAt(i), begin, end);
            end = found < 0 ? end : found;
        }
        int value = blanks(whole, end);
        if (value < whole.length() && isSign(whole.charAt(value))) {
            value = blanks(whole, value + 1);
        }
        entry(whole.substring(begin, end), whole.substring(value), line);
    }

    private static int blanks(String line, int from) {
        int at = from;
        while (at < line.length() && isBlank(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char each) {
        return each == ' ' || each == '\t' || each == '\f';
    }

    private static boolean isSign(char each) {
        return each == '=' || each == ':';
    }

    private void entry(String key, String pattern, int line) {
        BundleEntry before = entries.get(key);
        if (before != null) {
            fault(BundleFault.Kind.DUPLICATE_KEY, line, "the key '" + key + "' stands in line " + before.line() + " already");
            return;
        }
        BundleEntry entry = new BundleEntry(pattern, line);
        entries.put(key, entry);
        if (patterns && !entry.plain()) {
            pattern(key, entry);
        }
    }

    private void pattern(String key, BundleEntry entry) {
        flaw(entry, language).ifPresent(flaw -> fault(BundleFault.Kind.BROKEN_PATTERN, entry.line(),
                "the text of '" + key + "' is no message pattern: " + flaw));
    }

    static Optional<String> flaw(BundleEntry entry, Locale language) {
        try {
            if (hasFormats(new MessagePattern(entry.pattern()))) {
                new MessageFormat(entry.pattern(), language);
            }
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Only formats such as {@code {n, number, 0.0}} can be wrong beyond the syntax, and looking at them loads a language's data. */
    private static boolean hasFormats(MessagePattern pattern) {
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPart(i).getType() == MessagePattern.Part.Type.ARG_START
                    && pattern.getPart(i).getArgType() == MessagePattern.ArgType.SIMPLE) {
                return true;
            }
        }
        return false;
    }

    private void fault(BundleFault.Kind kind, int line, String message) {
        faults.add(new BundleFault(kind, line, message));
    }
}
