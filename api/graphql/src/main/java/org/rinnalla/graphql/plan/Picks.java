package org.rinnalla.graphql.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.read.Pick;
import org.rinnalla.core.read.Selection;

/** Gathers picks under distinct keys. The same one twice is one; the same row twice is one with both selections. */
final class Picks {
    private final Map<String, Pick> byKey = new LinkedHashMap<>();

    void add(Pick pick) {
        byKey.merge(pick.key(), pick, Picks::both);
    }

    Selection selection(Noun noun) {
        return new Selection(noun, new ArrayList<>(byKey.values()));
    }

    private static Pick both(Pick first, Pick second) {
        if (first.equals(second)) {
            return first;
        }
        if (first instanceof Pick.One one && second instanceof Pick.One other && one.relation().equals(other.relation())) {
            Picks merged = new Picks();
            List.of(one.selection(), other.selection()).forEach(selection -> selection.picks().forEach(merged::add));
            return new Pick.One(one.key(), one.relation(), merged.selection(one.selection().noun()));
        }
        // Only where a list's rows are selected twice, by nodes and by edges, can one name mean two things.
        throw new RinnallaException(ErrorCode.BAD_REQUEST, "error.graphql.same-name", Map.of("name", first.key()));
    }
}
