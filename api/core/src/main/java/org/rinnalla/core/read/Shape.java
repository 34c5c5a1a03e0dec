package org.rinnalla.core.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rinnalla.core.model.Noun;

/** Where the values of a selection's rows stand; shared by all rows of a query. */
public final class Shape {
    private final Noun noun;
    private final Map<String, Integer> places = new HashMap<>();

    public Shape(Noun noun, List<String> keys) {
        this.noun = noun;
        for (String key : keys) {
            places.put(key, places.size());
        }
    }

    public Noun noun() {
        return noun;
    }

    public int size() {
        return places.size();
    }

    /** The place of a key, -1 when it was not asked for. */
    public int place(String key) {
        return places.getOrDefault(key, -1);
    }
}
