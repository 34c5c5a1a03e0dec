package org.rinnalla.rest.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.rinnalla.core.read.RowPage;
import org.rinnalla.core.read.Window;
import org.rinnalla.rest.http.Call;

/**
 * The pages beside a page.
 *
 * @param next cursor for {@code after}
 * @param previous cursor for {@code before}
 * @param header the same as a {@code Link} header (RFC 8288)
 */
record Links(Optional<String> next, Optional<String> previous, Optional<String> header) {
    static Links of(Call call, RowPage page, boolean backward, boolean positioned, Function<Window.Position, String> cursor) {
        if (page.positions().isEmpty()) {
            return new Links(Optional.empty(), Optional.empty(), Optional.empty());
        }
        boolean after = backward ? positioned : page.more();
        boolean before = backward ? page.more() : positioned;
        Optional<String> next = after ? Optional.of(cursor.apply(page.positions().getLast())) : Optional.empty();
        Optional<String> previous = before ? Optional.of(cursor.apply(page.positions().getFirst())) : Optional.empty();
        List<String> links = new ArrayList<>();
        String size = (backward ? call.query().one("last") : call.query().one("first"))
                .orElse(Integer.toString(ListParameters.DEFAULT_SIZE));
        next.ifPresent(place -> links.add("<" + url(call, "first=" + size + "&after=" + place) + ">; rel=\"next\""));
        previous.ifPresent(place -> links.add("<" + url(call, "last=" + size + "&before=" + place) + ">; rel=\"prev\""));
        return new Links(next, previous, links.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", links)));
    }

    /** The same address with another window. */
    private static String url(Call call, String window) {
        int mark = call.url().indexOf('?');
        String path = mark < 0 ? call.url() : call.url().substring(0, mark);
        List<String> kept = new ArrayList<>();
        for (String part : mark < 0 ? new String[0] : call.url().substring(mark + 1).split("&")) {
            if (!part.isEmpty() && !part.matches("(first|after|last|before)(=.*)?")) {
                kept.add(part.replace("<", "%3C").replace(">", "%3E").replace(",", "%2C"));
            }
        }
        kept.add(window);
        return path + "?" + String.join("&", kept);
    }
}
