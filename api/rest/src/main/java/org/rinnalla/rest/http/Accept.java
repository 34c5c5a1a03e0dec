package org.rinnalla.rest.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.rinnalla.core.ErrorCode;

/** Chooses a media type by the header {@code Accept} (RFC 9110, 12.5.1). */
public final class Accept {
    private record Range(String type, double weight, int exactness) {
        boolean holds(String offered) {
            return type.equals("*/*") || type.equals(offered)
                    || (type.endsWith("/*") && offered.startsWith(type.substring(0, type.length() - 1)));
        }
    }

    private Accept() {}

    /** The offered type that the caller likes best, the first of equals; 406 when there is none. */
    public static String choose(Call call, List<String> offered) {
        return best(call.headers().find("Accept").orElse("*/*"), offered).orElseThrow(() -> Refusal.of(406, ErrorCode.BAD_REQUEST,
                "rest.media.not-acceptable", Map.of("offered", String.join(", ", offered))));
    }

    static Optional<String> best(String header, List<String> offered) {
        List<Range> ranges = ranges(header.isBlank() ? "*/*" : header);
        return offered.stream().filter(type -> weight(ranges, type) > 0)
                .max(Comparator.comparingDouble((String type) -> weight(ranges, type)).thenComparingInt(type -> -offered.indexOf(type)));
    }

    private static double weight(List<Range> ranges, String type) {
        return ranges.stream().filter(range -> range.holds(type)).max(Comparator.comparingInt(Range::exactness)).map(Range::weight)
                .orElse(0.0);
    }

    private static List<Range> ranges(String header) {
        List<Range> ranges = new ArrayList<>();
        for (String part : header.split(",", 50)) {
            String[] pieces = part.strip().toLowerCase(Locale.ROOT).split(";", -1);
            String type = pieces[0].strip();
            double weight = 1;
            for (int i = 1; i < pieces.length; i++) {
                String piece = pieces[i].strip();
                if (piece.startsWith("q=")) {
                    weight = piece.matches("q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)") ? Double.parseDouble(piece.substring(2)) : 0;
                }
            }
            int exactness = type.equals("*/*") ? 0 : type.endsWith("/*") ? 1 : 2;
            ranges.add(new Range(type, weight, exactness));
        }
        return ranges;
    }
}
