package org.rinnalla.core.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Chooses the language of an answer from an {@code Accept-Language} header (RFC 9110, lookup by RFC 4647). */
public final class LanguageChoice {
    private static final int MAXIMUM_LENGTH = 1000;
    private static final int MAXIMUM_RANGES = 20;

    private LanguageChoice() {}

    /**
     * The best supported language; the first one when nothing fits. Never throws: what cannot be read in the header is passed over.
     *
     * @param header as it came, may be blank
     * @param supported at least one
     */
    public static Locale choose(String header, List<Locale> supported) {
        if (header.isEmpty()) {
            return supported.getFirst();
        }
        for (Range range : ranges(header)) {
            Optional<Locale> fit = range.tag().equals("*")
                    ? Optional.of(supported.getFirst())
                    : best(Locale.forLanguageTag(range.tag()), supported);
            if (fit.isPresent()) {
                return fit.get();
            }
        }
        return supported.getFirst();
    }

    /** The supported language for a wish: the same, one that it falls back to, or a regional form of it. */
    static Optional<Locale> best(Locale wish, List<Locale> supported) {
        for (Locale candidate : Fallbacks.of(wish)) {
            if (supported.contains(candidate)) {
                return Optional.of(candidate);
            }
        }
        return supported.stream().filter(locale -> locale.getLanguage().equals(wish.getLanguage())).findFirst();
    }

    private static List<Range> ranges(String header) {
        List<Range> ranges = new ArrayList<>();
        String[] parts = header.substring(0, Math.min(header.length(), MAXIMUM_LENGTH)).split(",", MAXIMUM_RANGES + 1);
        for (int i = 0; i < Math.min(parts.length, MAXIMUM_RANGES); i++) {
            range(parts[i]).ifPresent(ranges::add);
        }
        ranges.sort(Comparator.comparingDouble(Range::weight).reversed());
        return ranges;
    }

    private static Optional<Range> range(String part) {
        String[] pieces = part.split(";", 2);
        String tag = pieces[0].strip();
        if (!tag.matches("\\*|[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8}){0,8}")) {
            return Optional.empty();
        }
        double weight = pieces.length == 1 ? 1 : weight(pieces[1].strip());
        return weight > 0 ? Optional.of(new Range(tag, weight)) : Optional.empty();
    }

    private static double weight(String text) {
        return text.matches("[qQ]\\s*=\\s*(0(\\.\\d{0,3})?|1(\\.0{0,3})?)")
                ? Double.parseDouble(text.substring(text.indexOf('=') + 1).strip())
                : 0;
    }

    private record Range(String tag, double weight) {}
}
