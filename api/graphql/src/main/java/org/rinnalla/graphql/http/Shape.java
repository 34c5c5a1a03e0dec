package org.rinnalla.graphql.http;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.graphql.run.Response;

/** The two media types of answers, each with its rule for the status. */
enum Shape {
    JSON("application/json"), GRAPHQL("application/graphql-response+json");

    private final String type;
    private final Header header;

    Shape(String type) {
        this.type = type;
        this.header = HeaderValues.createCached(HeaderNames.CONTENT_TYPE, type + "; charset=utf-8");
    }

    Header contentType() {
        return header;
    }

    int status(Response response) {
        if (response.executed()) {
            return 200;
        }
        ErrorCode code = response.refusal();
        return this == GRAPHQL || code.status() >= 500 ? code.status() : 200;
    }

    /** What the client accepts most; without a word from it, or when all is the same to it: JSON. Empty: none of ours. */
    static Optional<Shape> accepted(List<String> accept) {
        if (accept.isEmpty() || accept.size() == 1 && accept.getFirst().equals("application/json")) {
            return Optional.of(JSON);
        }
        List<Range> ranges = new ArrayList<>();
        accept.forEach(header -> List.of(header.split(",", 50)).forEach(part -> ranges.add(Range.of(part))));
        if (String.join("", accept).isBlank()) {
            return Optional.of(JSON);
        }
        double json = JSON.quality(ranges);
        double graphql = GRAPHQL.quality(ranges);
        if (json <= 0 && graphql <= 0) {
            return Optional.empty();
        }
        if (json == graphql) {
            return Optional
                    .of(GRAPHQL.named(ranges) && (!JSON.named(ranges) || GRAPHQL.place(ranges) < JSON.place(ranges)) ? GRAPHQL : JSON);
        }
        return Optional.of(graphql > json ? GRAPHQL : JSON);
    }

    /** The quality of the most exact range that fits. */
    private double quality(List<Range> ranges) {
        for (String wanted : List.of(type, "application/*", "*/*")) {
            for (Range range : ranges) {
                if (range.type().equals(wanted)) {
                    return range.quality();
                }
            }
        }
        return 0;
    }

    private boolean named(List<Range> ranges) {
        return ranges.stream().anyMatch(range -> range.type().equals(type));
    }

    private int place(List<Range> ranges) {
        return ranges.stream().map(Range::type).toList().indexOf(type);
    }

    private record Range(String type, double quality) {
        static Range of(String part) {
            String[] pieces = part.split(";");
            double quality = 1;
            for (int i = 1; i < pieces.length; i++) {
                String piece = pieces[i].strip().toLowerCase(Locale.ROOT);
                if (piece.matches("q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)")) {
                    quality = Double.parseDouble(piece.substring(2));
                }
            }
            return new Range(pieces.length == 0 ? "" : pieces[0].strip().toLowerCase(Locale.ROOT), quality);
        }
    }
}
