package org.rinnalla.core.text;

import com.ibm.icu.text.MessageFormat;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts values into a pattern. A text that cannot be formatted is a fault of ours or of a plugin, never of the reader: it does not throw. */
final class Formatter {
    private static final Logger LOG = LoggerFactory.getLogger(Formatter.class);

    private Formatter() {}

    static String format(BundleEntry entry, String key, Locale language, Map<String, Object> arguments) {
        if (entry.plain()) {
            return entry.pattern();
        }
        try {
            MessageFormat format = new MessageFormat(entry.pattern(), language);
            return format.format(values(format, language, arguments));
        } catch (RuntimeException e) {
            LOG.warn("event=text-broken key={} language={} reason=\"{}\"", key, language.toLanguageTag(), e.getMessage());
            return key;
        }
    }

    /** A bare {@code {day}} would show a midnight beside the date, so a date without a format of its own becomes a text first. */
    private static Map<String, Object> values(MessageFormat format, Locale language, Map<String, Object> arguments) {
        Map<String, Object> values = HashMap.newHashMap(arguments.size());
        arguments.forEach((name, value) -> {
            values.put(name, value instanceof LocalDate day && format.getFormatByArgumentName(name) == null
                    ? Days.text(day, language)
                    : value);
        });
        return values;
    }
}
