package org.rinnalla.persistence.read;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rinnalla.core.model.Relation;

/** Remembers for which relations the lists below many parents were longer than what was wanted of them; asks anew now and then. */
final class Crowded {
    private static final int USES = 200;
    private final Map<Relation, Integer> left = new ConcurrentHashMap<>();

    boolean expected(Relation relation) {
        Integer uses = left.get(relation);
        if (uses == null) {
            return false;
        }
        left.computeIfPresent(relation, (any, now) -> now <= 1 ? null : now - 1);
        return true;
    }

    void met(Relation relation) {
        left.put(relation, USES);
    }
}
