package org.rinnalla.graphql.direct;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.crypto.Cursors;
import org.rinnalla.core.crypto.Ids;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.Window;
import org.rinnalla.graphql.json.JsonOut;

/** An answer in the making. Ids are left open and filled in at the end, all at once, as one call of the cipher costs as much as fifty ids. */
final class Output {
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};
    private final RequestContext context;
    private final Cursors cursors;
    private final JsonOut json = new JsonOut();
    private int[] places = new int[64];
    private int[] codes = new int[64];
    private long[] rows = new long[64];
    private int open;

    Output(RequestContext context, Cursors cursors) {
        this.context = context;
        this.cursors = cursors;
    }

    JsonOut json() {
        return json;
    }

    void none() {
        json.raw(NULL);
    }

    void id(Noun noun, long row) {
        if (open == places.length) {
            places = Arrays.copyOf(places, open * 2);
            codes = Arrays.copyOf(codes, open * 2);
            rows = Arrays.copyOf(rows, open * 2);
        }
        json.put('"');
        places[open] = json.length();
        codes[open] = noun.code();
        rows[open++] = row;
        json.skip(Ids.LENGTH);
        json.put('"');
    }

    void cursor(ListQuery query, long parent, Window.@Nullable Position position) {
        if (position == null) {
            none();
        } else {
            json.text(cursors.encode(context, query, parent, position));
        }
    }

    byte[] finish(Ids ids) {
        if (open > 0) {
            byte[] encoded = ids.encodeAll(context.actor().tenantId(), codes, rows, open);
            for (int i = 0; i < open; i++) {
                json.fill(places[i], encoded, i * Ids.LENGTH, Ids.LENGTH);
            }
        }
        return json.toBytes();
    }
}
